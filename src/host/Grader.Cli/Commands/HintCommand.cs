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
        var hints = problem.ReadHints();
        if (hints.IsEmpty)
        {
            Console.Out.WriteLine($"{problem.Id} has no hints.");
            return ExitCodes.Success;
        }
        using var history = UserHistory.OpenToRecord();
        var shown = history?.HintsShown(problem.Id) ?? new HashSet<int>();
        var number = asked ?? Enumerable.Range(1, hints.Length).Where(i => !shown.Contains(i)).Append(hints.Length).First();
        if (number < 1 || number > hints.Length)
        {
            throw new UsageException($"{problem.Id} has hints 1 to {hints.Length}, and no hint {number}.");
        }
        // recorded before it is shown, so that every hint seen is on record
        UserHistory.Try(() => history?.AddHint(problem.Id, number, DateTimeOffset.UtcNow));
        Prose.Write($"Hint {number} of {hints.Length}\n\n{hints[number - 1]}");
        if (number < hints.Length)
        {
            Console.Out.WriteLine($"\nMore: grader hint {problem.Id} {number + 1}");
        }
        if (Concepts.Read().Of(problem.Id) is [_, ..] concepts)
        {
            Console.Out.WriteLine($"Behind it: {string.Join(", ", concepts.Select(concept => $"grader concept {concept.Key}"))}");
        }
        return ExitCodes.Success;
    }
}
