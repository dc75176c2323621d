namespace Grader.Protocol;

/// <summary>Bytes from the other side that violate the protocol.</summary>
public sealed class ProtocolException(string message) : Exception(message);
