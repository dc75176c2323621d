namespace Grader.Problems;

/// <summary>A problem folder that cannot be used; the message names file and line and what to do.</summary>
/// <param name="line">1-based; 0 if the file as a whole is meant.</param>
public sealed class InvalidProblemException(string path, int line, string reason)
    : Exception(line > 0 ? $"{path}:{line}: {reason}" : $"{path}: {reason}");
