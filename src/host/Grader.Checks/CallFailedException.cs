namespace Grader.Checks;

/// <summary>A call of the submission did not return; ends the check.</summary>
public sealed class CallFailedException(string method, CallFailure failure) : Exception($"{method}: {failure.Reason}")
{
    public string Method { get; } = method;

    public CallFailure Failure { get; } = failure;
}
