using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Grader.Grading.Examining;
using Grader.Protocol;

namespace Grader.Reports.Json;

/// <summary>The outcome of one check.</summary>
public sealed record CheckJson
{
    public required string Name { get; init; }

    public required bool Skipped { get; init; }

    public required bool Remark { get; init; }

    public required string Verdict { get; init; }

    public required int Points { get; init; }

    public required int MaxPoints { get; init; }

    public required double Milliseconds { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? ToleranceUse { get; init; }

    public required string? Message { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CounterexampleJson? Counterexample { get; init; }

    public required string Detail { get; init; }

    public static CheckJson FromResult(CheckResult check) => new()
    {
        Name = check.Name,
        Skipped = check.IsSkipped,
        Remark = check.IsRemark,
        Verdict = check.Verdict.Code,
        Points = check.Points,
        MaxPoints = check.MaxPoints,
        Milliseconds = Rounded(check.Elapsed),
        ToleranceUse = check.ToleranceUse is { } use && !double.IsFinite(use) ? double.MaxValue : check.ToleranceUse,
        Message = check.Message,
        Counterexample = check.Counterexample is { } shown ? CounterexampleJson.FromCounterexample(shown) : null,
        Detail = check.Detail,
    };

    /// <summary>In milliseconds, to two decimals.</summary>
    internal static double Rounded(TimeSpan time) => Math.Round(time.TotalMilliseconds, 2);
}

/// <summary>An input on which the submission fails. Values are rendered text.</summary>
public sealed record CounterexampleJson(
    ImmutableArray<CallJson> Calls, string? Expected, string? Actual, string? Difference, long Size)
{
    public static CounterexampleJson FromCounterexample(Counterexample shown) =>
        new([.. shown.Calls.Select(CallJson.FromCall)], shown.Expected, shown.Actual, shown.Difference, shown.Size);
}

/// <summary>One call.</summary>
public sealed record CallJson(string Method, ImmutableArray<ArgumentJson> Arguments, string? Result)
{
    public static CallJson FromCall(CallText call) => new(call.Method, [.. call.Arguments.Select(ArgumentJson.FromArgument)], call.Result);
}

/// <summary>One argument.</summary>
public sealed record ArgumentJson(string Name, string Shape, string Value)
{
    public static ArgumentJson FromArgument(ArgumentText argument) => new(argument.Name, argument.Type, argument.Value);
}
