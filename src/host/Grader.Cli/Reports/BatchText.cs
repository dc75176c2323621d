using System.Globalization;
using Grader.Grading.Batches;
using Grader.Protocol;
using Spectre.Console;
using static Grader.Cli.Reports.SafeText;

namespace Grader.Cli.Reports;

/// <summary>The summary of a batch for a person.</summary>
static class BatchText
{
    const int MostMisconceptions = 8;

    /// <param name="kept">Submissions that were not graded, because their reports were there.</param>
    public static void Write(BatchSummary summary, int kept, TimeSpan elapsed, string folder, IAnsiConsole console)
    {
        WriteCounts("verdict", summary.Verdicts.Select(pair => ($"{pair.Verdict.Code} {pair.Verdict.Name}", pair.Count)), console);
        if (summary.Checks.Any(check => check.Failed > 0))
        {
            var failed = summary.Checks.Where(check => check.Failed > 0).Select(check => (check.Check, check.Failed));
            WriteCounts("check that did not pass", failed, console);
        }
        if (!summary.Misconceptions.IsEmpty)
        {
            WriteCounts(
                "kind of mistake", summary.Misconceptions.Take(MostMisconceptions).Select(pair => (pair.Sentence, pair.Count)), console);
        }
        if (summary.Slowest is { } slowest)
        {
            var callTime = slowest.CallTime.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture);
            console.MarkupLine($"  [grey]slowest: {Safe(slowest.Id)}, {callTime} ms for all its calls[/]");
        }
        var graded = summary.Submissions - kept;
        var rate = graded / Math.Max(elapsed.TotalSeconds, 1e-3);
        var had = kept > 0 ? $" · {kept} had reports already" : "";
        var reports = Safe(Path.Combine(folder, "reports.jsonl"));
        console.MarkupLine(string.Create(CultureInfo.InvariantCulture,
            $"[bold]{graded} graded[/] in {elapsed.TotalSeconds:0.0} s, {rate:0.0} a second{had} · {reports}"));
    }

    static void WriteCounts(string title, IEnumerable<(string Name, int Count)> rows, IAnsiConsole console)
    {
        console.MarkupLine($"  [bold]{title}[/]");
        foreach (var (name, count) in rows)
        {
            console.MarkupLine($"  {count.ToString(CultureInfo.InvariantCulture),6}  {Safe(name)}");
        }
        console.WriteLine();
    }
}
