using Grader.Engine.Boxes;

namespace Hostile.Tests;

/// <summary>A theory that is skipped, with the reason, where the machine does not offer the level.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AtLevelTheoryAttribute : TheoryAttribute
{
    public AtLevelTheoryAttribute(IsolationLevel level)
    {
        Level = level;
        Skip = Sandbox.WhyNot(level);
    }

    public IsolationLevel Level { get; }
}

/// <summary>A theory that is skipped if this machine has no level of isolation at all.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class InABoxTheoryAttribute : TheoryAttribute
{
    public InABoxTheoryAttribute() => Skip = Sandbox.Strongest().Level == IsolationLevel.Process ? "this machine has neither bubblewrap nor Landlock" : null;
}
