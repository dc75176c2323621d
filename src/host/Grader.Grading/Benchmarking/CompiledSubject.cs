using Grader.Grading.Compiling;

namespace Grader.Grading.Benchmarking;

/// <summary>A subject, compiled.</summary>
/// <param name="Library">The numeric core, for the subject that calls it; null for others.</param>
sealed record CompiledSubject(Subject Subject, CompiledSubmission Compiled, byte[]? Library);
