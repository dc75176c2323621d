using System.Collections.Immutable;
using Grader.Contracts;
using Grader.Engine.Checks;

namespace Grader.Engine.Examining;

/// <summary>The outcome of one check.</summary>
/// <param name="Points">0 to <paramref name="MaxPoints"/>.</param>
/// <param name="Elapsed">Wall time of the submission's calls in this check.</param>
/// <param name="Message">What is wrong, in a sentence; null where the check passed and has nothing to say.</param>
/// <param name="Counterexample">The calls that show it; null where there were none.</param>
/// <param name="Detail">A stack trace or the like; empty where there is none.</param>
public sealed record CheckResult(
    string Name, Verdict Verdict, int Points, int MaxPoints, TimeSpan Elapsed, string? Message, Counterexample? Counterexample,
    string Detail)
{
    public bool Passed => Verdict == Verdict.Accepted;

    /// <summary>Whether the check is told and decides nothing.</summary>
    public bool IsRemark { get; init; }

    /// <summary>Whether the submission fails for it.</summary>
    public bool Rejects => !Passed && !IsRemark;

    /// <summary>Whether the check measures time or memory of right answers.</summary>
    public bool NeedsRightAnswers { get; init; }

    /// <summary>
    /// The most of its tolerance that an answer used: at most 1 where the check passed. Null where nothing was compared with one.
    /// </summary>
    public double? ToleranceUse { get; init; }

    /// <summary>What was measured and compared with a threshold, case by case.</summary>
    public ImmutableArray<Measurement> Measurements { get; init; } = [];

    /// <summary>Whether the check was left out, or broken off between two calls, because of what the calls before did.</summary>
    public bool IsSkipped { get; init; }
}

/// <summary>An input on which the submission fails: every call that was made, in order, and what the last should have given.</summary>
/// <param name="Expected">Null where the check compares with no fixed answer.</param>
/// <param name="Difference">Where expected and actual part, in words.</param>
/// <param name="Size">Numbers and characters in the arguments of all calls.</param>
public sealed record Counterexample(ImmutableArray<CallText> Calls, string? Expected, string? Actual, string? Difference, long Size);

/// <summary>One call, rendered.</summary>
/// <param name="Result">Null for a method without result, or where the call failed.</param>
public sealed record CallText(string Method, ImmutableArray<ArgumentText> Arguments, string? Result);

public sealed record ArgumentText(string Name, string Type, string Value);
