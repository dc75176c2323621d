using System.CommandLine;
using System.Globalization;
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
        var command = new Command("hint", "Show one hint at a time, the faintest first.") { problem, number, problems };
        command.SetAction(parsed => Show(Workplace.OpenCatalogue(parsed.GetValue(problems)).Read(parsed.GetRequiredValue(problem)), parsed.GetValue(number)));
        return command;
    }

    static int Show(Problem problem, int? asked)
    {
        var hints = problem.ReadHints();
        if (hints.IsEmpty)
        {
            Console.Out.WriteLine($"{problem.Id} has no hints.");
            return ExitCodes.Accepted;
        }
        var shown = Shown(problem);
        var number = asked ?? Math.Min(shown + 1, hints.Length);
        if (number < 1 || number > hints.Length)
        {
            throw new UsageException($"{problem.Id} has hints 1 to {hints.Length}, and no hint {number}.");
        }
        Console.Out.WriteLine($"Hint {number} of {hints.Length}\n\n{hints[number - 1]}");
        if (number < hints.Length)
        {
            Console.Out.WriteLine($"\nMore: grader hint {problem.Id} {number + 1}");
        }
        Workplace.Record($"hints/{problem.Id}", Math.Max(shown, number).ToString(CultureInfo.InvariantCulture));
        return ExitCodes.Accepted;
    }

    /// <summary>Number of the last hint that has been shown, 0 for none.</summary>
    static int Shown(Problem problem) =>
        Workplace.Recorded($"hints/{problem.Id}") is { } text && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
