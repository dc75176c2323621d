using Grader.Grading.Judging;
using Grader.Practice;
using Grader.Problems;

namespace Grader.Cli.Commands;

/// <summary>
/// The edge cases that somebody thinks of before they write, and what failed in their first run: interviewers ask for both.
/// </summary>
static class EdgeCases
{
    public static void Ask(Problem problem)
    {
        Console.Out.WriteLine("\nWhich edge cases will you test? One a line; an empty line ends.");
        using var history = UserHistory.OpenToRecord();
        while (true)
        {
            Console.Out.Write("> ");
            if (Prompt.ReadLine()?.Trim() is not { Length: > 0 } line)
            {
                return;
            }
            // each at once: a closed terminal loses none
            UserHistory.Try(() => history?.AddEdgeCase(problem.Id, line, DateTimeOffset.UtcNow));
        }
    }

    /// <summary>After the first run since they were written down: beside what failed.</summary>
    public static void Compare(Report report, AttemptRecord record)
    {
        if (record.Read(history => Fresh(history, report.Problem)) is not [_, ..] planned)
        {
            return;
        }
        Console.Out.WriteLine("\nYour edge cases, before you wrote it:");
        foreach (var edgeCase in planned)
        {
            Console.Out.WriteLine($"  {edgeCase}");
        }
        var failed = report.Checks.Where(check => check.Rejects && !check.IsSkipped).Select(check => check.Name).ToList();
        Console.Out.WriteLine(!report.WasRun ? "Nothing was run."
            : failed.Count == 0 ? "Nothing failed."
            : $"What failed: {string.Join("; ", failed)}. Which of these did you not think of?");
    }

    /// <summary>Those of the last clock, if this is the first attempt since; null if there are none.</summary>
    static IReadOnlyList<string>? Fresh(History history, string problem)
    {
        var all = history.ReadEdgeCases(problem);
        if (all.IsEmpty || history.ReadClock(problem) is not { } clock)
        {
            return null;
        }
        var planned = all.Where(entry => entry.At >= clock.StartedAt).ToList();
        int Since(DateTimeOffset at) => history.ReadAttempts().Count(attempt => attempt.Problem == problem && attempt.At >= at);
        return planned is [.., var last] && Since(last.At) == 1
            ? [.. planned.Select(entry => entry.Text)]
            : null;
    }
}
