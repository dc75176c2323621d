
namespace Grader.Checks;

/// <summary>The checks themselves cannot run: the instructor's fault, never the candidate's.</summary>
public sealed class InvalidCheckException(string message) : Exception(message);
