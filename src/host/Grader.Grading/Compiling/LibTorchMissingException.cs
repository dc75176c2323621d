namespace Grader.Grading.Compiling;

/// <summary>A submission uses TorchSharp, and the native library is missing and cannot be fetched.</summary>
public sealed class LibTorchMissingException(string message) : Exception(message);
