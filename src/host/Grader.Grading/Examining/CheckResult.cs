using System.Collections.Immutable;
using Grader.Checks;
using Grader.Protocol;

namespace Grader.Grading.Examining;

/// <summary>The outcome of one check.</summary>
/// <param name="Points">0 to <paramref name="MaxPoints"/>.</param>
/// <param name="Elapsed">Wall time of the submission's calls in this check.</param>
/// <param name="Message">What is wrong, in a sentence; null if the check passed and has nothing to say.</param>
/// <param name="Counterexample">The calls that show it; null if there were none.</param>
/// <param name="Detail">A stack trace or the like; empty if there is none.</param>
public sealed record CheckResult(
    string Name, Verdict Verdict, int Points, int MaxPoints, TimeSpan Elapsed, string? Message, Counterexample? Counterexample,
    string Detail)
{
    public bool Passed => Verdict == Verdict.Accepted;

    /// <summary>Whether the check is only reported and decides nothing.</summary>
    public bool IsRemark { get; init; }

    /// <summary>Whether the submission fails because of this check.</summary>
    public bool Rejects => !Passed && !IsRemark;

    /// <summary>Whether the check measures time or memory of right answers.</summary>
    public bool NeedsRightAnswers { get; init; }

    /// <summary>
    /// The largest share of its tolerance that an answer used: at most 1 if the check passed. Null if no answer had a tolerance.
    /// </summary>
    public double? ToleranceUse { get; init; }

    /// <summary>What was measured and compared with a threshold, case by case.</summary>
    public ImmutableArray<Measurement> Measurements { get; init; } = [];

    /// <summary>Whether the check was left out, or stopped between two calls, because of what earlier calls did.</summary>
    public bool IsSkipped { get; init; }
}

/// <summary>An input on which the submission fails: every call in order, and what the last should have returned.</summary>
/// <param name="Expected">Null if the check does not compare with a fixed answer.</param>
/// <param name="Difference">Where expected and actual differ, in words.</param>
/// <param name="Size">Numbers and characters in the arguments of all calls.</param>
public sealed record Counterexample(ImmutableArray<CallText> Calls, string? Expected, string? Actual, string? Difference, long Size)
{
    /// <summary>The same calls with their values, to be made again.</summary>
    public ImmutableArray<Observation> Made { get; init; } = [];
}

/// <summary>One call, rendered.</summary>
/// <param name="Result">Null for a method without result, or if the call failed.</param>
public sealed record CallText(string Method, ImmutableArray<ArgumentText> Arguments, string? Result);

/// <summary>One argument, rendered.</summary>
/// <param name="Type">The shape of an array of two or more dimensions, as in <c>2×3</c>; otherwise empty.</param>
public sealed record ArgumentText(string Name, string Type, string Value);
