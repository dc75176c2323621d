using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Grader.Grading.Explaining;
using Grader.Grading.Judging;
using Grader.Protocol;
using Grader.Sandboxing;

namespace Grader.Reports.Json;

/// <summary>A report as JSON; the fields are described in docs/report.md.</summary>
public sealed record ReportJson
{
    public required int FormatVersion { get; init; }

    public required string Verdict { get; init; }

    public required string Problem { get; init; }

    public required string Track { get; init; }

    public required string Submission { get; init; }

    public required string? Standing { get; init; }

    public required string? DiagnosisHistory { get; init; }

    public required int Points { get; init; }

    public required int MaxPoints { get; init; }

    public required string Seed { get; init; }

    public required string Isolation { get; init; }

    public required string? Weakness { get; init; }

    public required double Milliseconds { get; init; }

    public required double CallMilliseconds { get; init; }

    public required long MemoryBytes { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ClockJson? Clock { get; init; }

    public required string? Reason { get; init; }

    public required string? CutShort { get; init; }

    public required ImmutableArray<CheckJson> Checks { get; init; }

    public required ImmutableArray<MisconceptionJson> Misconceptions { get; init; }

    public required ImmutableArray<DiagnosticJson> Diagnostics { get; init; }

    public required string Stdout { get; init; }

    /// <param name="clock">What the problem's clock showed when grading began; null if there is none.</param>
    public static ReportJson FromReport(Report report, ClockJson? clock = null) => new()
    {
        FormatVersion = Report.FormatVersion,
        Verdict = report.Verdict.Code,
        Problem = report.Problem,
        Track = report.Track,
        Submission = report.Submission,
        Standing = report.NearMiss,
        DiagnosisHistory = report.DiagnosisHistory,
        Points = report.Points,
        MaxPoints = report.MaxPoints,
        Seed = report.Seed,
        Isolation = report.Isolation.Code,
        Weakness = report.Weakness,
        Milliseconds = CheckJson.Rounded(report.Elapsed),
        CallMilliseconds = CheckJson.Rounded(report.CallTime),
        MemoryBytes = report.Memory,
        Clock = clock,
        Reason = report.Reason,
        CutShort = report.CutShort,
        Checks = [.. report.Checks.Select(CheckJson.FromResult)],
        Misconceptions = [.. report.Misconceptions.Select(MisconceptionJson.FromMisconception)],
        Diagnostics = [.. report.Diagnostics.Select(DiagnosticJson.FromDiagnostic)],
        Stdout = report.Printed,
    };
}

/// <summary>What the clock of a timed problem showed.</summary>
public sealed record ClockJson(long UsedSeconds, long LimitSeconds, bool Over, bool Paused);

/// <summary>What kind of mistake the wrong answers show.</summary>
public sealed record MisconceptionJson(
    string Sentence, string? Mistake, string? Check, int Answers, int Unexplained,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Hint = null)
{
    public static MisconceptionJson FromMisconception(Misconception found) =>
        new(found.Sentence, found.Mistake, found.Check, found.Cases, found.Unexplained, found.Hint);
}

/// <summary>An error of the compiler.</summary>
public sealed record DiagnosticJson(string Id, string Message, string Path, int Line, int Column, string SourceLine, string? Advice)
{
    public static DiagnosticJson FromDiagnostic(CompileDiagnostic error) =>
        new(error.Id, error.Message, error.Path, error.Line, error.Column, error.SourceLine, error.Advice);
}
