namespace Grader.Engine.Compiling;

/// <summary>A submission uses TorchSharp, and its native library is not there and cannot be had.</summary>
public sealed class LibTorchMissingException(string message) : Exception(message);
