using Grader.Protocol;

namespace Grader.Checks;

/// <summary>The submission's answer is wrong; ends the check.</summary>
public sealed class WrongAnswerException(
    string message, string? expected = null, string? actual = null, string? difference = null) : Exception(message)
{
    public string? Expected { get; } = expected;

    public string? Actual { get; } = actual;

    public string? Difference { get; } = difference;

    /// <summary>The right value and the submission's, if the check compares two.</summary>
    public (Value Expected, Value Actual)? Values { get; init; }
}
