using Grader.Engine.Compiling;

namespace Grader.Engine.Benchmarking;

/// <summary>What is timed, compiled.</summary>
/// <param name="Library">The numeric core, for the subject that calls it.</param>
sealed record CompiledSubject(Subject Subject, CompiledSubmission Compiled, byte[]? Library);
