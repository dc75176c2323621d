using System.Globalization;
using Grader.Contracts;
using Grader.Engine.Examining;
using Grader.Engine.Judging;
using Spectre.Console;
using static Grader.Cli.Reports.Showing;

namespace Grader.Cli.Reports;

/// <summary>The report for a person: one line per check, details of the first failures, the most useful line last.</summary>
static class TextReport
{
    /// <summary>Calls shown of a counterexample, the last ones.</summary>
    const int MaxCalls = 3;

    /// <summary>Messages are long for a line of a table; the rest is in the JSON report.</summary>
    const int MaxMessageLines = 4;

    const int NameWidth = 52;

    /// <param name="time">What the problem's clock showed when grading began; null where there is none.</param>
    public static void Write(Report report, TimeUsed? time, IAnsiConsole console)
    {
        Line(console, $"[bold]{Safe(report.Problem)}[/] [grey]· {Safe(report.Track)} · {report.Minutes} min · seed {report.Seed} · sandbox: {report.Isolation.ToString().ToLowerInvariant()}[/]");
        if (report.Weakness is not null)
        {
            Line(console, $"[yellow]{Safe(report.Weakness)}[/]");
        }
        Line(console, "");
        if (report.Reason is not null)
        {
            Block(console, report.Reason, 2, MaxMessageLines, "default");
            Line(console, "");
        }
        WriteCompileErrors(report, console);
        if (report.Checks.Any(check => check.Verdict != Verdict.CompileError))
        {
            var shown = Shown(report);
            var said = new HashSet<string>();
            foreach (var check in report.Checks)
            {
                WriteCheck(check, console, check == shown, check.Message is not null && said.Add(check.Message));
            }
        }
        WriteMisconceptions(report, console);
        if (report.CutShort is { } cut)
        {
            Line(console, "");
            Block(console, cut, 2, MaxMessageLines, "grey");
        }
        if (report.Printed.Length > 0 && report.Verdict != Verdict.Accepted)
        {
            Line(console, "");
            Line(console, "  [grey]your program printed[/]");
            Block(console, report.Printed.TrimEnd(), 4, 6, "grey");
        }
        Line(console, "");
        if (report.Standing is { } standing)
        {
            Line(console, $"[bold]{Safe(standing)}[/]");
        }
        if (report.DiagnosisHistory is { } history)
        {
            Line(console, Safe(history));
        }
        if (time is not null)
        {
            var text = report.Verdict == Verdict.Accepted ? time.TextOfAccepted : time.Text;
            Line(console, time.IsOver ? $"[yellow]{text}[/]" : text);
        }
        Line(console, Summary(report));
    }

    /// <summary>
    /// Only one failure is shown with its input, the smallest: the others mostly follow from it, and the verdict stays on the screen. An exception comes before a wrong answer, for it names the line.
    /// </summary>
    static CheckResult? Shown(Report report) => report.Checks
        .Where(check => !check.Passed && !check.IsSkipped)
        .OrderBy(check => report.Verdict == Verdict.RuntimeError && check.Verdict != Verdict.RuntimeError)
        .ThenBy(check => check.Counterexample?.Size ?? long.MaxValue)
        .FirstOrDefault();

    static void WriteMisconceptions(Report report, IAnsiConsole console)
    {
        foreach (var misconception in report.Misconceptions)
        {
            var scope = misconception.Check is null ? "" : $"in `{misconception.Check}`: ";
            var seen = misconception.Mistake is null ? "compared" : "the same as of a known mistake";
            Line(console, "");
            Line(console, $"  [bold yellow]{Safe(scope + misconception.Sentence)}[/]");
            Line(console, $"  [grey]{(misconception.Unexplained > 0 ? $"{misconception.Cases} of " : "")}{Count(misconception.Cases + misconception.Unexplained, "answer")} {seen}{(misconception.Hint is { } hint ? $" · hint {hint} is about it: grader hint {Safe(report.Problem)} {hint}" : "")}[/]");
        }
    }

    static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    static void WriteCompileErrors(Report report, IAnsiConsole console)
    {
        foreach (var (diagnostic, i) in report.Diagnostics.Select((diagnostic, i) => (diagnostic, i)))
        {
            if (i > 0)
            {
                Line(console, "");
            }
            var place = diagnostic.Line > 0 ? $"{diagnostic.Path}:{diagnostic.Line}:{diagnostic.Column}" : diagnostic.Path;
            Line(console, $"  [bold]{Safe(place)}[/]: [red]{Safe(diagnostic.Id)}[/] {Safe(diagnostic.Message)}");
            if (diagnostic.SourceLine.Trim().Length > 0 && diagnostic.Line > 0)
            {
                var caret = new string(' ', Indent(diagnostic)) + new string('^', Math.Clamp(diagnostic.SourceLine.Length - diagnostic.Column + 1, 1, diagnostic.Length));
                Line(console, $"      {Safe(diagnostic.SourceLine.Replace('\t', ' '))}");
                Line(console, $"      [red]{caret}[/]");
            }
            if (diagnostic.Advice is not null)
            {
                Line(console, $"      [grey]{Safe(diagnostic.Advice)}[/]");
            }
        }
    }

    static int Indent(CompileDiagnostic diagnostic) => Math.Max(0, diagnostic.Column - 1);

    static void WriteCheck(CheckResult check, IAnsiConsole console, bool detailed, bool withMessage)
    {
        var mark = check.Passed ? "[green]✓[/]" : check.IsSkipped ? "[grey]–[/]" : "[red]✗[/]";
        var name = check.Name.Length > NameWidth ? check.Name[..(NameWidth - 1)] + "…" : check.Name;
        var points = $"{check.Points}/{check.MaxPoints}".PadLeft(5);
        var time = check.Elapsed > TimeSpan.Zero ? $"{Milliseconds(check.Elapsed),7} ms" : new string(' ', 10);
        var verdict = check.Verdict is Verdict.Accepted or Verdict.WrongAnswer ? "" : $"  [red]{check.Verdict.Code}[/]";
        var same = check.Message is not null && !withMessage ? "  [grey]as above[/]" : "";
        Line(console, $"  {mark} {Safe(name.PadRight(NameWidth))} {points} {time}{verdict}{same}");
        if (withMessage)
        {
            Block(console, check.Message!, 6, MaxMessageLines, check.Passed ? "grey" : "default");
        }
        if (!check.Passed && detailed)
        {
            WriteCounterexample(check, console);
        }
    }

    static void WriteCounterexample(CheckResult check, IAnsiConsole console)
    {
        if (check.Counterexample is { } counterexample)
        {
            var skipped = counterexample.Calls.Length - MaxCalls;
            if (skipped > 0)
            {
                Line(console, $"        [grey]… {Count(skipped, "call")} before[/]");
            }
            foreach (var call in counterexample.Calls.Skip(Math.Max(0, skipped)))
            {
                WriteCall(call, console);
            }
            Labelled(console, "expected", counterexample.Expected);
            Labelled(console, "yours", counterexample.Actual);
            if (counterexample.Difference is not null)
            {
                Block(console, counterexample.Difference, 8, 2, "default");
            }
        }
        if (check.Detail.Length > 0)
        {
            Block(console, check.Detail, 8, 6, "grey");
        }
    }

    static void WriteCall(CallText call, IAnsiConsole console)
    {
        Line(console, $"        [grey]{Safe(call.Method)}[/]");
        foreach (var argument in call.Arguments)
        {
            Labelled(console, $"  {argument.Name}{(argument.Type.Length > 0 ? " " + argument.Type : "")}", argument.Value);
        }
        if (call.Result is not null)
        {
            Labelled(console, "  →", call.Result);
        }
    }

    static void Labelled(IAnsiConsole console, string label, string? value)
    {
        if (value is null)
        {
            return;
        }
        const int LabelWidth = 16;
        var rows = value.Split('\n');
        Line(console, $"        [grey]{Safe(label.PadRight(LabelWidth))}[/] {Safe(rows[0])}");
        foreach (var row in rows.Skip(1))
        {
            Line(console, $"        {new string(' ', LabelWidth)} {Safe(row)}");
        }
    }

    static string Summary(Report report)
    {
        var colour = report.Verdict == Verdict.Accepted ? "green" : "red";
        var parts = new List<string>
        {
            $"[bold {colour}]{report.Verdict.Code}[/] {report.Verdict.Name}",
            $"{report.Points} of {report.MaxPoints} points",
            $"{report.Elapsed.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture)} s",
        };
        if (report.Memory > 0)
        {
            parts.Add($"{report.Memory >> 20} MB");
        }
        return string.Join(" · ", parts);
    }

    static string Milliseconds(TimeSpan time) => time.TotalMilliseconds.ToString(time.TotalMilliseconds < 9.95 ? "0.0" : "0", CultureInfo.InvariantCulture);

    static void Block(IAnsiConsole console, string text, int indent, int maxLines, string colour)
    {
        var lines = text.Split('\n');
        foreach (var line in lines.Take(maxLines))
        {
            Line(console, $"{new string(' ', indent)}[{colour}]{Safe(line.TrimEnd('\r'))}[/]");
        }
        if (lines.Length > maxLines)
        {
            Line(console, $"{new string(' ', indent)}[grey]… {lines.Length - maxLines} lines more[/]");
        }
    }

    static void Line(IAnsiConsole console, string markup) => console.MarkupLine(markup);
}
