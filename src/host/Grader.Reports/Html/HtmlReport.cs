using System.Collections.Immutable;
using System.Globalization;
using Grader.Grading.Examining;
using Grader.Grading.Judging;
using Grader.Protocol;
using Grader.Sandboxing;

namespace Grader.Reports.Html;

/// <summary>A report as one page.</summary>
public sealed class HtmlReport
{
    readonly Report _report;
    readonly HtmlWriter _page;

    HtmlReport(Report report, HtmlWriter page) => (_report, _page) = (report, page);

    public static void Write(Report report, PageContext context, Stream output) => HtmlPage.Write(
        $"{report.Problem}: {Outcome(report)}", output, page => new HtmlReport(report, page).WriteMain(context));

    static string Outcome(Report report) => $"{report.Verdict.Code} {report.Verdict.Name}";

    void WriteMain(PageContext context)
    {
        WriteHead(context.Time);
        WriteReason();
        WriteMisconceptions();
        WriteDiagnostics();
        if (_report.WasRun)
        {
            WriteChecks();
            WriteCounterexample();
        }
        if (_report.Printed.Length > 0)
        {
            _page.Section("Printed", () => _page.Block(_report.Printed, "what the submission printed"));
        }
        WriteCurves(context.Curves);
        WriteEarlier(context.Earlier);
    }

    void WriteCurves(ImmutableArray<Curve> curves)
    {
        if (curves.IsEmpty)
        {
            return;
        }
        _page.Section("How it trained", () =>
        {
            foreach (var curve in curves)
            {
                LineChart.Write(curve, _page);
            }
        });
    }

    void WriteEarlier(ImmutableArray<EarlierTry> tries)
    {
        if (!tries.IsEmpty)
        {
            var rows = tries.Select(made => new[] { made.At, made.Verdict, made.Points, made.Time });
            _page.Section("Tries before this one", () => _page.Table(["When", "Verdict", "Points", "Time on the clock"], rows));
        }
    }

    void WriteHead(string? time)
    {
        _page.Element("h1", _report.Problem);
        _page.Element("p", $"{Outcome(_report)} · {_report.Points} of {_report.MaxPoints} points",
            ("class", _report.Verdict == Verdict.Accepted ? "verdict good" : "verdict bad"));
        if (_report.NearMiss is { } near)
        {
            _page.Element("p", near);
        }
        var memory = _report.Memory > 0 ? $" · {_report.Memory >> 20} MB" : "";
        _page.Element("p", $"graded in {Seconds(_report.Elapsed)}{memory} · {_report.Submission}", ("class", "faint"));
        var circumstances = $"{_report.Track} · {_report.Minutes} min · seed {_report.Seed} · sandbox: {_report.Isolation.Code}";
        _page.Element("p", circumstances, ("class", "faint"));
        foreach (var line in new[] { time, _report.Weakness, _report.DiagnosisHistory, _report.CutShort }.OfType<string>())
        {
            _page.Element("p", line, ("class", "faint"));
        }
    }

    void WriteReason()
    {
        if (_report.Reason is { } reason)
        {
            _page.Section("Why", () => _page.Block(reason, "the reason of the verdict"));
        }
    }

    void WriteMisconceptions()
    {
        if (_report.Misconceptions.IsEmpty)
        {
            return;
        }
        _page.Section("What is wrong", () =>
        {
            foreach (var found in _report.Misconceptions)
            {
                var hint = found.Hint is { } number ? $" Hint {number} is about it." : "";
                _page.Element("p", $"{found.Sentence}{hint}");
            }
        });
    }

    void WriteDiagnostics()
    {
        if (_report.Diagnostics.IsEmpty)
        {
            return;
        }
        _page.Section("It does not compile", () =>
        {
            foreach (var error in _report.Diagnostics)
            {
                _page.Element("h3", $"{error.Path}:{error.Line} · {error.Id}");
                _page.Element("p", $"{error.Message} {error.Advice}".TrimEnd());
                if (error.SourceLine.Length > 0)
                {
                    _page.Block(error.SourceLine, $"line {error.Line}");
                }
            }
        });
    }

    void WriteChecks() => _page.Section("Checks", () => _page.Element("table", () =>
    {
        _page.TableHead(["Check", "Outcome", "Points", "Time"]);
        _page.Element("tbody", () =>
        {
            foreach (var check in _report.Checks)
            {
                WriteCheck(check);
            }
        });
    }));

    void WriteCheck(CheckResult check) => _page.Element("tr", () =>
    {
        _page.Element("th", () =>
        {
            _page.Text(check.Name);
            if (check.Message is { } message)
            {
                _page.Element("div", message, ("class", "faint"));
            }
        }, ("scope", "row"));
        var (outcome, look) = (check.Passed, check.IsRemark) switch
        {
            (true, _) => ("passed", "good"),
            (false, true) => ("remark", "faint"),
            _ => ($"{check.Verdict.Code} {check.Verdict.Name}", "bad"),
        };
        _page.Element("td", outcome, ("class", look));
        _page.Element("td", check.IsRemark ? "" : $"{check.Points} of {check.MaxPoints}", ("class", "number"));
        _page.Element("td", Seconds(check.Elapsed), ("class", "number"));
    });

    /// <summary>The smallest input on which a check fails; the checks beside it mostly fail for the same reason.</summary>
    void WriteCounterexample()
    {
        if (_report.MostTelling is not { Counterexample: { } shown } smallest)
        {
            return;
        }
        _page.Section($"The smallest input found: {smallest.Name}", () =>
        {
            foreach (var call in shown.Calls.TakeLast(MostCalls))
            {
                WriteCall(call);
            }
            WriteAnswer("Expected", shown.Expected);
            WriteAnswer("Yours", shown.Actual);
            if (shown.Difference is { } difference)
            {
                _page.Element("p", difference);
            }
            WriteMap(DifferenceMap.Read(shown.Expected, shown.Actual));
            if (smallest.Detail.Length > 0)
            {
                _page.Block(smallest.Detail, "where it failed");
            }
        });
    }

    const int MostCalls = 5;

    void WriteCall(CallText call)
    {
        _page.Element("h3", call.Method);
        foreach (var argument in call.Arguments)
        {
            var name = $"{argument.Name} {argument.Type}".TrimEnd();
            _page.Element("div", name, ("class", "faint"));
            _page.Block(argument.Value, name);
        }
        WriteAnswer("Returned", call.Result);
    }

    void WriteAnswer(string title, string? value)
    {
        if (value is not null)
        {
            _page.Element("h3", title);
            _page.Block(value, title);
        }
    }

    /// <summary>The redder a cell, the further it is from what is expected; both numbers stand in it too.</summary>
    void WriteMap(DifferenceMap? map)
    {
        if (map is null)
        {
            return;
        }
        _page.Element("table", () =>
        {
            _page.Element("caption", "Yours above what is expected; the redder a cell, the further they are apart");
            _page.Element("tbody", () =>
            {
                foreach (var (i, row) in map.Rows.Index())
                {
                    _page.Element("tr", () =>
                    {
                        _page.Element("th", $"row {i}", ("scope", "row"));
                        foreach (var cell in row)
                        {
                            WriteCell(cell);
                        }
                    });
                }
            });
        }, ("class", "heat"));
    }

    void WriteCell(DifferenceCell cell)
    {
        const double MostRed = 0.45; // beyond it, the numbers could no longer be read
        var red = (MostRed * cell.Share).ToString("0.###", CultureInfo.InvariantCulture);
        _page.Element("td", () =>
        {
            _page.Text($"{cell.Actual} ");
            _page.Element("small", () =>
            {
                _page.Element("span", "expected ", ("class", "hidden"));
                _page.Text(cell.Expected);
            });
        }, ("style", $"background: rgba(var(--heat), {red})"));
    }

    static string Seconds(TimeSpan time) => time.TotalSeconds >= 1
        ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.00} s")
        : string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0.#} ms");
}
