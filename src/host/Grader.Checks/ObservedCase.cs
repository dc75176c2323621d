using System.Collections.Immutable;
using Grader.Numerics;
using Grader.Protocol;

namespace Grader.Checks;

/// <summary>
/// One case of a check: what was asked and answered, and, if the check compares answers, the right one and the submission's.
/// </summary>
/// <param name="Failed">Whether the check rejects it.</param>
/// <param name="Question">What was asked, if the right answer to another input can be computed; otherwise null.</param>
/// <param name="Within">How far a right answer may be off; exact if the check does not say.</param>
public sealed record ObservedCase(
    ImmutableArray<Observation> Calls, Value? Expected, Value? Actual, bool Failed, Question? Question, Tolerance Within)
{
    /// <summary>
    /// All calls that led to this case, in order: <see cref="Calls"/>, and those that earlier checks made on the same objects.
    /// </summary>
    public ImmutableArray<Observation> Made { get; init; } = Calls;
}
