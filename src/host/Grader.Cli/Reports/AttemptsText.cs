using System.Globalization;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Grader.Grading;
using Grader.Practice;
using Grader.Problems;
using Grader.Protocol;
using Spectre.Console;

namespace Grader.Cli.Reports;

/// <summary>Submissions on record, on the terminal.</summary>
static class AttemptsText
{
    /// <param name="attempts">Of that problem, in order of time.</param>
    public static void Write(Problem problem, IReadOnlyList<Attempt> attempts, IAnsiConsole console)
    {
        if (attempts.Count == 0)
        {
            console.MarkupLine($"There is no attempt at {problem.Id} on record; [bold]grader run {problem.Id}[/] makes one.");
            return;
        }
        foreach (var (i, attempt) in attempts.Index())
        {
            var verdict = attempt.IsAccepted ? $"[green]{attempt.Verdict.Code,-3}[/]" : $"[red]{attempt.Verdict.Code,-3}[/]";
            console.MarkupLine(
                $"{i + 1,4}  {attempt.At.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}  {verdict}  " +
                $"{attempt.Points,3} of {attempt.MaxPoints,-3}  {Time(attempt)}[grey]{SafeText.Safe(Path.GetFileName(attempt.Path))}[/]");
        }
        console.MarkupLine($"\n[grey]--show N prints one, --diff N compares it with your present file, --restore N brings it back[/]");
    }

    /// <summary>The source as it is, so that it can go into a file.</summary>
    public static void WriteSource(Attempt attempt)
    {
        foreach (var source in attempt.Sources)
        {
            if (attempt.Sources.Length > 1)
            {
                Console.Out.WriteLine($"// {source.Path}");
            }
            Console.Out.Write(source.Text.EndsWith('\n') ? source.Text : source.Text + "\n");
        }
    }

    /// <param name="number">Of the attempt.</param>
    public static void WriteDifference(Attempt attempt, int number, Submission own, IAnsiConsole console)
    {
        var (before, after) = (attempt.Sources.Select(source => source.Text), own.Sources.Select(source => source.Text));
        var lines = InlineDiffBuilder.Diff(Text(before), Text(after)).Lines;
        if (lines.All(line => line.Type == ChangeType.Unchanged))
        {
            console.MarkupLine($"{SafeText.Safe(own.Path)} is the same as attempt {number}.");
            return;
        }
        console.MarkupLine($"[red]−[/] attempt {number} ({attempt.Verdict.Code}), [green]+[/] {SafeText.Safe(own.Path)}\n");
        DifferenceText.Write(lines, console);
    }

    static string Time(Attempt attempt) => TimeUsed.TextOf(attempt) is { } time ? $"{time}  " : "";

    static string Text(IEnumerable<string> sources) => string.Join('\n', sources).ReplaceLineEndings("\n");
}
