using System.Globalization;
using System.Text.Json;
using Grader.Contracts;
using Grader.Practice;

namespace Grader.Cli.Reports;

/// <summary>The whole history for machines; the fields are described in docs/report.md.</summary>
static class ProgressJson
{
    public const int FormatVersion = 2;

    public static void Write(History history, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, JsonReport.Options with { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteNumber("formatVersion", FormatVersion);
            json.WriteStartArray("attempts");
            foreach (var attempt in history.ReadAttempts())
            {
                Write(json, attempt);
            }
            json.WriteEndArray();
            json.WriteStartArray("clocks");
            foreach (var (problem, clock) in history.ReadClocks().OrderBy(entry => entry.Key, StringComparer.Ordinal))
            {
                json.WriteStartObject();
                json.WriteString("problem", problem);
                json.WriteString("startedAt", Time(clock.StartedAt));
                json.WriteNumber("limitSeconds", clock.Limit.TotalSeconds);
                json.WriteNumber("usedSeconds", clock.Used(DateTimeOffset.UtcNow).TotalSeconds);
                json.WriteString("state", clock.IsStopped ? "stopped" : clock.IsPaused ? "paused" : "running");
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteStartArray("followUps");
            foreach (var (problem, at, question, answer) in history.ReadFollowUps())
            {
                json.WriteStartObject();
                json.WriteString("problem", problem);
                json.WriteString("at", Time(at));
                json.WriteString("question", question);
                json.WriteString("answer", answer);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteStartArray("diagnoses");
            foreach (var made in history.ReadDiagnoses())
            {
                Write(json, made);
            }
            json.WriteEndArray();
            json.WriteStartArray("explained");
            foreach (var answered in history.ReadExplained())
            {
                Write(json, answered);
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        output.Write("\n"u8);
    }

    static void Write(Utf8JsonWriter json, Attempt attempt)
    {
        json.WriteStartObject();
        json.WriteString("problem", attempt.Problem);
        json.WriteString("at", Time(attempt.At));
        json.WriteNumber("utcOffsetMinutes", attempt.At.Offset.TotalMinutes);
        json.WriteString("verdict", attempt.Verdict.Code);
        json.WriteNumber("points", attempt.Points);
        json.WriteNumber("maxPoints", attempt.MaxPoints);
        json.WriteNumber("gradedInSeconds", attempt.Elapsed.TotalSeconds);
        json.WriteString("seed", attempt.Seed);
        if (attempt.Used is { } used)
        {
            json.WriteNumber("usedSeconds", used.TotalSeconds);
            json.WriteNumber("limitSeconds", attempt.Limit!.Value.TotalSeconds);
            json.WriteBoolean("late", attempt.IsLate);
        }
        json.WriteNumber("hints", attempt.Hints);
        json.WriteBoolean("afterSolution", attempt.AfterSolution);
        json.WriteString("path", attempt.Path);
        json.WriteStartArray("sources");
        foreach (var source in attempt.Sources)
        {
            json.WriteStartObject();
            json.WriteString("path", source.Path);
            json.WriteString("text", source.Text);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, DiagnosisTry made)
    {
        json.WriteStartObject();
        json.WriteString("problem", made.Problem);
        json.WriteString("at", Time(made.At));
        json.WriteString("given", made.Given);
        json.WriteBoolean("right", made.IsRight);
        json.WriteBoolean("causesRight", made.AreCausesRight);
        json.WriteNumber("parts", made.Parts);
        json.WriteNumber("maxParts", made.MaxParts);
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, ExplainedLine answered)
    {
        json.WriteStartObject();
        json.WriteString("problem", answered.Problem);
        json.WriteString("at", Time(answered.At));
        json.WriteString("submission", answered.Submission);
        json.WriteNumber("line", answered.Line);
        json.WriteString("before", answered.Before);
        json.WriteString("after", answered.After);
        json.WriteString("answer", answered.Answer);
        json.WriteString("chosen", answered.Chosen);
        json.WriteBoolean("right", answered.IsRight);
        json.WriteEndObject();
    }

    static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
