namespace Grader.Contracts;

/// <summary>A value that is not what the contract promises: jagged, of another type or shape, too large.</summary>
public sealed class MalformedValueException(string message) : Exception(message);
