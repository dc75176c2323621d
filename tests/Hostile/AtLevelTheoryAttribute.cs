using System.Collections.Concurrent;
using Grader.Sandboxing;

namespace Hostile.Tests;

/// <summary>A theory that is skipped, with the reason, where the machine does not offer the level.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AtLevelTheoryAttribute : TheoryAttribute
{
    // asked of the machine once; an attribute is made many times
    static readonly ConcurrentDictionary<IsolationLevel, string?> s_whyNot = new();

    public AtLevelTheoryAttribute(IsolationLevel level)
    {
        Level = level;
        Skip = s_whyNot.GetOrAdd(level, Sandbox.WhyNot);
    }

    public IsolationLevel Level { get; }
}

/// <summary>A theory that is skipped if this machine has no level of isolation at all.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class InABoxTheoryAttribute : TheoryAttribute
{
    // asked of the machine once; an attribute is made many times
    static readonly Lazy<bool> s_hasNone = new(() => Sandbox.Strongest().Level == IsolationLevel.Process);

    public InABoxTheoryAttribute() => Skip = s_hasNone.Value ? "this machine has neither bubblewrap nor Landlock" : null;
}
