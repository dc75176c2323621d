using System.Globalization;
using Grader.Grading.Benchmarking;
using Grader.Protocol;
using Grader.Sandboxing;
using Spectre.Console;
using static Grader.Cli.Reports.SafeText;

namespace Grader.Cli.Reports;

/// <summary>Timings on the terminal, within 80 columns: a table for each thing that was timed, a group of lines for each size.</summary>
static class BenchText
{
    public static void Write(BenchReport report, IAnsiConsole console)
    {
        var sandbox = report.Isolation.Code;
        console.MarkupLine(
            $"[bold]{Safe(report.Problem)}[/] [grey]· {Safe(report.Track)} · {Safe(Path.GetFileName(report.Submission))} · " +
            $"sandbox: {sandbox}[/]");
        if (report.Weakness is { } weakness)
        {
            console.MarkupLine($"[yellow]{Safe(weakness)}[/]");
        }
        if (report.Rows.IsEmpty)
        {
            WriteErrors(report, console);
            return;
        }
        if (BenchCells.Caution(report) is { } caution)
        {
            console.MarkupLine($"[yellow]{Safe(caution)}[/]");
        }
        foreach (var benchmark in report.Rows.GroupBy(row => row.Benchmark))
        {
            console.WriteLine();
            console.MarkupLine($"  [bold]{Safe(benchmark.Key)}[/]");
            console.Write(Table([.. benchmark], report));
            foreach (var row in benchmark.Where(row => row.Failure is not null))
            {
                console.MarkupLine($"  [red]{BenchCells.Who(row.Subject)}, {BenchCells.Size(row)}: {Safe(row.Failure!.Reason)}[/]");
            }
        }
        console.WriteLine();
        if (report.Rows.FirstOrDefault(row => row.NotRun is not null)?.NotRun is { } reason)
        {
            console.MarkupLine($"[grey]– not run: {Safe(reason)}[/]");
        }
        if (report.IsNoisy)
        {
            console.MarkupLine("[yellow]the margins are wide: something else kept the machine busy[/]");
        }
        var elapsed = report.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        console.MarkupLine($"[grey]± of 99.9 % confidence · ratio: beside the reference solution · {elapsed} s in all[/]");
    }

    static Table Table(IReadOnlyList<BenchRow> rows, BenchReport report)
    {
        var table = new Table().Border(TableBorder.None)
            .AddColumn(new TableColumn("").NoWrap())
            .AddColumn(new TableColumn("[bold]n[/]").RightAligned().NoWrap());
        foreach (var title in new[] { "mean", "allocated", "ratio", BenchCells.RateTitle(rows[0].Unit) })
        {
            table.AddColumn(new TableColumn($"[bold]{title}[/]").RightAligned().NoWrap());
        }
        table.AddColumn(new TableColumn("").NoWrap());
        foreach (var row in rows)
        {
            var who = $"  {BenchCells.Who(row.Subject)}";
            table.AddRow(row.Timing is { } timing
                ? [
                    who, BenchCells.Size(row), BenchCells.Mean(timing), BenchCells.Allocated(timing),
                    BenchCells.Ratio(report.Ratio(row)), BenchCells.Rate(row),
                    $"[{(row.Subject == Subject.Submission ? "blue" : "grey")}]{BenchCells.Bar(row, report)}[/]",
                ]
                : [who, BenchCells.Size(row), row.Failure is { } failure ? $"[red]{failure.Verdict.Code}[/]" : "–", "", "", "", ""]);
        }
        return table;
    }

    static void WriteErrors(BenchReport report, IAnsiConsole console)
    {
        console.WriteLine();
        foreach (var diagnostic in report.Diagnostics)
        {
            var place = Safe($"{diagnostic.Path}:{diagnostic.Line}:{diagnostic.Column}");
            console.MarkupLine($"  [bold]{place}[/]: [red]{Safe(diagnostic.Id)}[/] {Safe(diagnostic.Message)}");
        }
        if (report.Reason is { } reason)
        {
            console.MarkupLine($"  {Safe(reason)}");
        }
        console.WriteLine();
        console.MarkupLine($"[bold red]{report.Verdict!.Value.Code}[/] {report.Verdict.Value.Name}: there is nothing to time");
    }
}
