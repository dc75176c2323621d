using System.Text.Encodings.Web;
using System.Text.Json;
using Grader.Contracts;
using Grader.Engine.Examining;
using Grader.Engine.Judging;

namespace Grader.Cli.Reports;

/// <summary>The report for machines; the fields are described in docs/report.md.</summary>
static class JsonReport
{
    /// <summary>Text of the candidate stays readable; control characters and quotes are still escaped.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="time">What the problem's clock showed when grading began; null if there is none.</param>
    public static void Write(Report report, TimeUsed? time, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, Options with { Indented = true }))
        {
            Write(json, report, time);
        }
        output.Write("\n"u8);
    }

    /// <summary>The same object as part of a larger one, or on one line.</summary>
    public static void Write(Utf8JsonWriter json, Report report, TimeUsed? time = null)
    {
        json.WriteStartObject();
        json.WriteNumber("formatVersion", Report.FormatVersion);
        json.WriteString("verdict", report.Verdict.Code);
        json.WriteString("problem", report.Problem);
        json.WriteString("track", report.Track);
        json.WriteString("submission", report.Submission);
        json.WriteString("standing", report.Standing);
        json.WriteString("diagnosisHistory", report.DiagnosisHistory);
        json.WriteNumber("points", report.Points);
        json.WriteNumber("maxPoints", report.MaxPoints);
        json.WriteString("seed", report.Seed);
        json.WriteString("isolation", report.Isolation.ToString().ToLowerInvariant());
        json.WriteString("weakness", report.Weakness);
        json.WriteNumber("milliseconds", Milliseconds(report.Elapsed));
        json.WriteNumber("callMilliseconds", Milliseconds(report.CallTime));
        json.WriteNumber("memoryBytes", report.Memory);
        if (time is not null)
        {
            json.WriteStartObject("clock");
            json.WriteNumber("usedSeconds", (long)time.Used.TotalSeconds);
            json.WriteNumber("limitSeconds", (long)time.Limit.TotalSeconds);
            json.WriteBoolean("over", time.IsOver);
            json.WriteBoolean("paused", time.IsPaused);
            json.WriteEndObject();
        }
        json.WriteString("reason", report.Reason);
        json.WriteString("cutShort", report.CutShort);
        json.WriteStartArray("checks");
        foreach (var check in report.Checks)
        {
            Write(json, check);
        }
        json.WriteEndArray();
        json.WriteStartArray("misconceptions");
        foreach (var misconception in report.Misconceptions)
        {
            json.WriteStartObject();
            json.WriteString("sentence", misconception.Sentence);
            json.WriteString("mistake", misconception.Mistake);
            json.WriteString("check", misconception.Check);
            json.WriteNumber("answers", misconception.Cases);
            json.WriteNumber("unexplained", misconception.Unexplained);
            if (misconception.Hint is { } hint)
            {
                json.WriteNumber("hint", hint);
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in report.Diagnostics)
        {
            Write(json, diagnostic);
        }
        json.WriteEndArray();
        json.WriteString("stdout", report.Printed);
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, CheckResult check)
    {
        json.WriteStartObject();
        json.WriteString("name", check.Name);
        json.WriteBoolean("skipped", check.IsSkipped);
        json.WriteBoolean("remark", check.IsRemark);
        json.WriteString("verdict", check.Verdict.Code);
        json.WriteNumber("points", check.Points);
        json.WriteNumber("maxPoints", check.MaxPoints);
        json.WriteNumber("milliseconds", Milliseconds(check.Elapsed));
        if (check.ToleranceUse is { } use)
        {
            json.WriteNumber("toleranceUse", double.IsFinite(use) ? use : double.MaxValue);
        }
        json.WriteString("message", check.Message);
        if (check.Counterexample is { } counterexample)
        {
            json.WriteStartObject("counterexample");
            json.WriteStartArray("calls");
            foreach (var call in counterexample.Calls)
            {
                json.WriteStartObject();
                json.WriteString("method", call.Method);
                json.WriteStartArray("arguments");
                foreach (var argument in call.Arguments)
                {
                    json.WriteStartObject();
                    json.WriteString("name", argument.Name);
                    json.WriteString("shape", argument.Type);
                    json.WriteString("value", argument.Value);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
                json.WriteString("result", call.Result);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteString("expected", counterexample.Expected);
            json.WriteString("actual", counterexample.Actual);
            json.WriteString("difference", counterexample.Difference);
            json.WriteNumber("size", counterexample.Size);
            json.WriteEndObject();
        }
        json.WriteString("detail", check.Detail);
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, CompileDiagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("id", diagnostic.Id);
        json.WriteString("message", diagnostic.Message);
        json.WriteString("path", diagnostic.Path);
        json.WriteNumber("line", diagnostic.Line);
        json.WriteNumber("column", diagnostic.Column);
        json.WriteString("sourceLine", diagnostic.SourceLine);
        json.WriteString("advice", diagnostic.Advice);
        json.WriteEndObject();
    }

    static double Milliseconds(TimeSpan time) => Math.Round(time.TotalMilliseconds, 2);
}
