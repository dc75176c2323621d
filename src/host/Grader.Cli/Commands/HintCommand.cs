using System.CommandLine;
using Grader.Cli.Reports;
using Grader.Practice;
using Grader.Problems;

namespace Grader.Cli.Commands;

/// <summary><c>grader hint attention [2]</c>: the next hint that has not been shown yet, or the one that is asked for.</summary>
static class HintCommand
{
    public static Command Create()
    {
        var problem = Options.Problem();
        var number = new Argument<int?>("number") { Description = "which hint; by default the next one", Arity = ArgumentArity.ZeroOrOne };
        var problems = Options.Problems();
        var command = new Command("hint", "Show one hint at a time, the faintest first; progress shows how many it took.")
        {
            problem, number, problems,
        };
        command.SetAction(parsed => Show(
            Options.ReadProblem(parsed, problem, problems), parsed.GetValue(number)));
        return command;
    }

    internal static int Show(Problem problem, int? asked)
    {
        if (NextHint.Take(problem, asked, shownHere: new HashSet<int>()) is not { } hint)
        {
            Console.Out.WriteLine($"{problem.Id} has no hints.");
            return ExitCodes.Success;
        }
        Prose.Write($"Hint {hint.Number} of {hint.Of}\n\n{hint.Text}");
        if (hint.Number < hint.Of)
        {
            Console.Out.WriteLine($"\nMore: grader hint {problem.Id} {hint.Number + 1}");
        }
        if (Concepts.Read().Of(problem.Id) is [_, ..] concepts)
        {
            Console.Out.WriteLine($"Behind it: {string.Join(", ", concepts.Select(concept => $"grader concept {concept.Key}"))}");
        }
        return ExitCodes.Success;
    }
}
