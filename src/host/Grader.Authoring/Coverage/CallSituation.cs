using System.Collections.Immutable;
using Grader.Checks;
using Grader.Protocol;

namespace Grader.Authoring.Coverage;

/// <summary>One call with what had happened before it.</summary>
/// <param name="Method">The contract's.</param>
/// <param name="EarlierOfObject">Earlier calls of the same object, in order.</param>
/// <param name="IsFirstObject">Whether no other object of this process was called before.</param>
/// <param name="IsInterrupted">Whether another object was called since this one's last call.</param>
/// <param name="IsElsewhere">Whether the process is not the first one.</param>
sealed record CallSituation(
    string Method, ImmutableArray<NamedValue> Arguments, IReadOnlyList<PastCall> EarlierOfObject, bool IsFirstObject, bool IsInterrupted,
    bool IsElsewhere)
{
    public Value Argument(int place) => Arguments[place].Value;

    /// <summary>Earlier calls of the same method on the same object.</summary>
    public IEnumerable<PastCall> Earlier => EarlierOfObject.Where(call => call.Method == Method);
}

/// <summary>A call that was made.</summary>
readonly record struct PastCall(string Method, ImmutableArray<NamedValue> Arguments)
{
    public bool HasSameArguments(ImmutableArray<NamedValue> others) => Arguments.AsSpan().SequenceEqual(others.AsSpan());
}
