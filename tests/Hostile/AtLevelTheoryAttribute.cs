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
