using System.Collections.Immutable;
using Grader.Grading.Trying;
using Grader.Problems;
using Grader.Protocol;

namespace Grader.Authoring.Reviewing;

/// <summary>Code as a colleague might hand it in: with one mistake, or with none.</summary>
/// <param name="Lines">1-based lines of the mistake, any of which may be named; empty if nothing is wrong.</param>
/// <param name="Instead">What a right program has there; empty if it has nothing.</param>
/// <param name="Feedback">What the mistake is, in a sentence; null if nobody wrote one.</param>
/// <param name="Breaking">An input that it answers wrongly; null if nothing is wrong.</param>
public sealed record CodeForReview(
    Problem Problem, SourceFile Source, ImmutableArray<int> Lines, string Instead, string? Feedback, WrittenInput? Breaking)
{
    public bool IsRight => Lines.IsEmpty;
}
