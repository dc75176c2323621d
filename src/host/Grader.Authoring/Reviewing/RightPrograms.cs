using System.Collections.Immutable;
using Grader.Grading;
using Grader.Problems;
using Grader.Protocol;

namespace Grader.Authoring.Reviewing;

/// <summary>
/// A problem's right programs as they are reviewed and compared: without comments, and with no library to be fetched first.
/// </summary>
static class RightPrograms
{
    /// <summary>The reference solution, then those of <c>accepted/</c> that are one class file.</summary>
    public static ImmutableArray<SourceFile> Read(Problem problem)
    {
        var others = problem.AcceptedPaths().Where(path => path.EndsWith(".cs", StringComparison.Ordinal) && File.Exists(path))
            .Select(path => Submission.Read(path).Sources[0])
            .Where(source => !source.Text.Contains("TorchSharp", StringComparison.Ordinal));
        return [.. others.Prepend(problem.Solution).Select(source => source with { Text = PlainCode.Of(source.Text) })];
    }
}
