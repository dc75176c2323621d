namespace Grader.Contracts;

/// <summary>Bytes from the other side that are not what the protocol allows.</summary>
public sealed class ProtocolException(string message) : Exception(message);
