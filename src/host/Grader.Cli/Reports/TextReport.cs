using System.Globalization;
using Grader.Checks;
using Grader.Grading.Examining;
using Grader.Grading.Explaining;
using Grader.Grading.Judging;
using Grader.Protocol;
using Grader.Sandboxing;
using Spectre.Console;
using static Grader.Cli.Reports.SafeText;

namespace Grader.Cli.Reports;

/// <summary>The report for a person: one line per check, details of the first failures, the most useful line last.</summary>
sealed class TextReport
{
    /// <summary>The largest number of lines of a message; the rest is in the JSON report.</summary>
    const int MaxMessageLines = 4;

    /// <summary>Compiler errors shown on a screen that is too small for all: the later ones mostly follow from the first.</summary>
    const int FewErrors = 2;

    readonly Report _report;
    readonly ReportLength _length;
    readonly ReportLines _lines;

    TextReport(Report report, IAnsiConsole console, ReportLength length) =>
        (_report, _length, _lines) = (report, length, new ReportLines(console));

    /// <param name="time">What the problem's clock showed when grading began; null if there is none.</param>
    public static void Write(Report report, TimeUsed? time, IAnsiConsole console, ReportLength length = ReportLength.Full) =>
        new TextReport(report, console, length).Write(time);

    void Write(TimeUsed? time)
    {
        var sandbox = _report.Isolation.Code;
        var circumstances = $"· {Safe(_report.Track)} · {_report.Minutes} min · seed {_report.Seed} · sandbox: {sandbox}";
        _lines.AddMarkup($"[bold]{Safe(_report.Problem)}[/] [grey]{circumstances}[/]");
        if (_report.Weakness is not null)
        {
            _lines.Add(0, _report.Weakness, "yellow");
        }
        _lines.AddBlank();
        if (_report.Reason is not null)
        {
            _lines.AddBlock(2, _report.Reason, MaxMessageLines);
            _lines.AddBlank();
        }
        WriteCompileErrors();
        if (_report.WasRun)
        {
            WriteChecks();
        }
        foreach (var misconception in _report.Misconceptions)
        {
            Write(misconception);
        }
        if (_report.CutShort is { } cut)
        {
            _lines.AddBlank();
            _lines.AddBlock(2, cut, MaxMessageLines, "grey");
        }
        if (_report.Printed.Length > 0 && _report.Verdict != Verdict.Accepted && _length != ReportLength.WithoutTables)
        {
            _lines.AddBlank();
            _lines.Add(2, "your program printed", "grey");
            _lines.AddBlock(4, _report.Printed.TrimEnd(), 6, "grey");
        }
        _lines.AddBlank();
        WriteOutcome(time);
    }

    void WriteOutcome(TimeUsed? time)
    {
        if (_report.NearMiss is { } standing)
        {
            _lines.Add(0, standing, "bold");
        }
        if (_report.DiagnosisHistory is { } history)
        {
            _lines.Add(0, history);
        }
        if (time is not null)
        {
            _lines.Add(0, _report.Verdict == Verdict.Accepted ? time.TextOfAccepted : time.Text, time.IsOver ? "yellow" : "default");
        }
        _lines.AddMarkup(Summary());
    }

    void WriteChecks()
    {
        var columns = CheckColumns.For(_report, _lines.Width);
        var (smallest, said) = (Smallest(), new HashSet<string>());
        var passed = _report.Checks.Count(check => check.Passed);
        if (_length != ReportLength.Full && passed > 0)
        {
            _lines.AddMarkup($"  [green]✓[/] {Count(passed, "check")} passed");
        }
        foreach (var check in _report.Checks.Where(check => _length == ReportLength.Full || !check.Passed))
        {
            var isNew = check.Message is not null && said.Add(check.Message);
            foreach (var line in columns.Lines(check, isSaid: check.Message is not null && !isNew))
            {
                _lines.AddMarkup(line);
            }
            if (isNew)
            {
                _lines.AddBlock(6, check.Message!, MaxMessageLines, check.Passed ? "grey" : "default");
            }
            if (!check.Passed && (check == smallest || (IsExample(check) && _length < ReportLength.WithOneTable)))
            {
                WriteDetails(check);
            }
        }
    }

    /// <summary>
    /// The failure that is shown with its input. It is the smallest one: the others mostly follow from it, and the verdict stays on the
    /// screen. A failure that decided the verdict comes before a wrong answer: an exception names its line, and a call that took too long
    /// its input.
    /// </summary>
    CheckResult? Smallest() => _report.Checks
        .Where(check => !check.Passed && !check.IsSkipped)
        .OrderBy(check => check.IsRemark)
        .ThenBy(check => check.Verdict != _report.Verdict)
        .ThenBy(check => check.Counterexample?.Size ?? long.MaxValue)
        .FirstOrDefault();

    /// <summary>Whether this is the example, whose input the user knows by heart.</summary>
    static bool IsExample(CheckResult check) => check.Name == ProblemChecks.NameOfExample && !check.IsSkipped;

    void WriteDetails(CheckResult check)
    {
        if (check.Counterexample is { } counterexample)
        {
            if (_length != ReportLength.WithoutTables)
            {
                new CounterexampleText(_lines).Write(counterexample);
            }
            if (counterexample.Difference is not null)
            {
                _lines.AddBlock(8, counterexample.Difference, 2);
            }
        }
        if (check.Detail.Length > 0)
        {
            _lines.AddBlock(8, check.Detail, 6, "grey");
        }
    }

    void Write(Misconception misconception)
    {
        var scope = misconception.Check is null ? "" : $"in `{misconception.Check}`: ";
        var seen = misconception.Mistake is null ? "compared" : "match a known mistake";
        var share = misconception.Unexplained > 0 ? $"{misconception.Cases} of " : "";
        var support = $"{share}{Count(misconception.Cases + misconception.Unexplained, "answer")} {seen}";
        var hint = misconception.Hint is { } number ? $"hint {number} is about it: grader hint {_report.Problem} {number}" : "";
        _lines.AddBlank();
        _lines.Add(2, scope + misconception.Sentence, "bold yellow");
        _lines.AddParts(2, [support, hint], "grey");
    }

    void WriteCompileErrors()
    {
        var shown = _length == ReportLength.WithoutTables ? FewErrors : int.MaxValue;
        foreach (var (i, diagnostic) in _report.Diagnostics.Take(shown).Index())
        {
            if (i > 0)
            {
                _lines.AddBlank();
            }
            Write(diagnostic);
        }
        if (_report.Diagnostics.Length > shown)
        {
            _lines.AddBlank();
            _lines.Add(2, $"… {Count(_report.Diagnostics.Length - shown, "error")} more", "grey");
        }
    }

    void Write(CompileDiagnostic diagnostic)
    {
        var place = diagnostic.Line > 0 ? $"{diagnostic.Path}:{diagnostic.Line}:{diagnostic.Column}" : diagnostic.Path;
        var head = $"[bold]{Safe(place)}[/]: [red]{Safe(diagnostic.Id)}[/]";
        _lines.AddHeaded(2, $"{place}: {diagnostic.Id}", head, $" {diagnostic.Message}");
        if (diagnostic.SourceLine.Trim().Length > 0 && diagnostic.Line > 0)
        {
            var (before, from) = (Math.Max(0, diagnostic.Column - 1), diagnostic.SourceLine.Length - diagnostic.Column + 1);
            _lines.AddMarkup($"      {Safe(diagnostic.SourceLine.Replace('\t', ' '))}");
            _lines.AddMarkup($"      {new string(' ', before)}[red]{new string('^', Math.Clamp(from, 1, diagnostic.Length))}[/]");
        }
        if (diagnostic.Advice is not null)
        {
            _lines.Add(6, diagnostic.Advice, "grey");
        }
    }

    string Summary()
    {
        var colour = _report.Verdict == Verdict.Accepted ? "green" : "red";
        var parts = new List<string>
        {
            $"[bold {colour}]{_report.Verdict.Code}[/] {_report.Verdict.Name}",
            $"{_report.Points} of {_report.MaxPoints} points",
            $"{_report.Elapsed.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture)} s",
        };
        if (_report.Memory > 0)
        {
            parts.Add($"{_report.Memory >> 20} MB");
        }
        return string.Join(" · ", parts);
    }
}
