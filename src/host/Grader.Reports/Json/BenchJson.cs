using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Grader.Checks;
using Grader.Grading.Benchmarking;
using Grader.Protocol;
using Grader.Sandboxing;

namespace Grader.Reports.Json;

/// <summary>Timings as JSON; the fields are described in docs/report.md.</summary>
public sealed record BenchJson
{
    public required int FormatVersion { get; init; }

    public required string Problem { get; init; }

    public required string Track { get; init; }

    public required string Submission { get; init; }

    public required string? Verdict { get; init; }

    public required string Isolation { get; init; }

    public required string? Weakness { get; init; }

    public required double Seconds { get; init; }

    public required string? Reason { get; init; }

    public required ImmutableArray<BenchRowJson> Rows { get; init; }

    public static BenchJson FromReport(BenchReport report) => new()
    {
        FormatVersion = BenchReport.FormatVersion,
        Problem = report.Problem,
        Track = report.Track,
        Submission = report.Submission,
        Verdict = report.Verdict?.Code,
        Isolation = report.Isolation.Code,
        Weakness = report.Weakness,
        Seconds = Math.Round(report.Elapsed.TotalSeconds, 3),
        Reason = report.Reason ?? report.Diagnostics.FirstOrDefault()?.Message,
        Rows = [.. report.Rows.Select(row => BenchRowJson.FromRow(row, report))],
    };
}

/// <summary>What one call costs at one size. What does not apply to a row is absent.</summary>
public sealed record BenchRowJson
{
    public required string Benchmark { get; init; }

    public required int Size { get; init; }

    public required string Who { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? MeanNanoseconds { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? MarginNanoseconds { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? StandardErrorNanoseconds { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? StandardDeviationNanoseconds { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? AllocatedBytes { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Measurements { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Ratio { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? FlopsPerSecond { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? BytesPerSecond { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Failure { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Message { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? NotRun { get; init; }

    public static BenchRowJson FromRow(BenchRow row, BenchReport report) => new()
    {
        Benchmark = row.Benchmark,
        Size = row.Size,
        Who = row.Subject.ToString().ToLowerInvariant(),
        MeanNanoseconds = row.Timing?.Mean,
        MarginNanoseconds = row.Timing?.Margin,
        StandardErrorNanoseconds = row.Timing?.StandardError,
        StandardDeviationNanoseconds = row.Timing?.StandardDeviation,
        AllocatedBytes = row.Timing?.Allocated,
        Measurements = row.Timing?.Measurements,
        Ratio = report.Ratio(row),
        FlopsPerSecond = row.Unit == WorkUnit.Flops ? row.Rate : null,
        BytesPerSecond = row.Unit == WorkUnit.Flops ? null : row.Rate,
        Failure = row.Failure?.Verdict.Code,
        Message = row.Failure?.Reason,
        NotRun = row.NotRun,
    };
}
