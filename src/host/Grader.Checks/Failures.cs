using Grader.Protocol;

namespace Grader.Checks;

/// <summary>A call of the submission did not return; ends the check.</summary>
public sealed class CallFailedException(string method, CallFailure failure) : Exception($"{method}: {failure.Reason}")
{
    public string Method { get; } = method;

    public CallFailure Failure { get; } = failure;
}

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

/// <summary>The checks themselves cannot run: the instructor's fault, never the candidate's.</summary>
public sealed class InvalidCheckException(string message) : Exception(message);
