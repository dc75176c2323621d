using Grader.Grading.Benchmarking;
using Spectre.Console;

namespace Grader.Cli.Reports;

/// <summary>Timings as Markdown tables, to be pasted.</summary>
static class BenchMarkdown
{
    public static void Write(BenchReport report, IAnsiConsole console)
    {
        void Line(string text) => console.Profile.Out.Writer.WriteLine(text);

        Line($"## {report.Problem}");
        var reason = report.Rows.IsEmpty ? report.Reason ?? report.Diagnostics.FirstOrDefault()?.Message : null;
        foreach (var sentence in new[] { BenchCells.Caution(report), reason }.OfType<string>())
        {
            Line("");
            Line(Escaped(sentence));
        }
        foreach (var benchmark in report.Rows.GroupBy(row => row.Benchmark))
        {
            Line("");
            Line($"| {Escaped(benchmark.Key)} | n | mean | allocated | ratio | {BenchCells.RateTitle(benchmark.First().Unit)} | |");
            Line("|---|--:|--:|--:|--:|--:|---|");
            foreach (var row in benchmark)
            {
                var label = $"| {BenchCells.Who(row.Subject)} | {BenchCells.Size(row)} |";
                Line(row.Timing is { } timing
                    ? $"{label} {BenchCells.Mean(timing)} | {BenchCells.Allocated(timing)} | {BenchCells.Ratio(report.Ratio(row))} | " +
                        $"{BenchCells.Rate(row)} | {BenchCells.Bar(row, report)} |"
                    : $"{label} {Escaped(row.Failure?.Reason ?? $"not run: {row.NotRun}")} | | | | |");
            }
        }
    }

    /// <summary>Escapes a candidate's text, which must not end a cell or a line, or be read as HTML.</summary>
    static string Escaped(string text) => string.Concat(text.Select(c => c switch
    {
        '|' or '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' => $"\\{c}",
        _ when char.IsControl(c) => " ",
        _ => c.ToString(),
    }));
}
