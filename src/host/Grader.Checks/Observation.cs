using System.Collections.Immutable;
using Grader.Protocol;

namespace Grader.Checks;

/// <summary>One call of the submission, as the host saw it.</summary>
/// <param name="Instance">Number of the object that was called.</param>
/// <param name="Result">What came back; null if nothing did.</param>
/// <param name="ArgumentsAfter">The arguments after the call; empty if they were not asked for.</param>
/// <param name="Failure">Set if the call did not return.</param>
/// <param name="Elapsed">On the host's clock, both directions of the pipe included.</param>
public sealed record Observation(
    int Instance, string Method, ImmutableArray<NamedValue> Arguments, Value? Result, ImmutableArray<Value> ArgumentsAfter,
    CallFailure? Failure, TimeSpan Elapsed);

/// <param name="Name">The parameter's name in the contract.</param>
public sealed record NamedValue(string Name, Value Value);

/// <summary>Why a call did not return.</summary>
/// <param name="Verdict">The verdict that the check gets for it.</param>
/// <param name="Reason">One sentence.</param>
/// <param name="Detail">A stack trace or the end of stderr; empty if there is none.</param>
/// <param name="EndedProcess">Whether the worker is gone, and with it every object in it.</param>
public sealed record CallFailure(Verdict Verdict, string Reason, string Detail, bool EndedProcess = true)
{
    /// <summary>Whether the call was refused because of what the calls before it did; it never reached the submission.</summary>
    public bool IsRefused { get; init; }
}
