using System.Collections.Immutable;
using Grader.Problems;
using Grader.Protocol;

namespace Grader.Authoring;

/// <summary>A fix of a kata by somebody other than its author, known to be right or wrong.</summary>
public sealed record OtherFix(SourceFile Source, bool IsRight)
{
    /// <summary>
    /// The fixes in a folder: C# files whose names begin with <c>right</c> or <c>wrong</c>. Empty if there is no such folder.
    /// </summary>
    /// <exception cref="InvalidProblemException">A file's name says neither.</exception>
    public static ImmutableArray<OtherFix> In(string folder) => Directory.Exists(folder)
        ? [.. Directory.GetFiles(folder, "*.cs").Order(StringComparer.Ordinal).Select(Read)]
        : [];

    /// <exception cref="InvalidProblemException">The file's name says neither.</exception>
    public static OtherFix Read(string path)
    {
        var name = Path.GetFileName(path);
        var isRight = name.StartsWith("right", StringComparison.Ordinal);
        return isRight || name.StartsWith("wrong", StringComparison.Ordinal)
            ? new OtherFix(new SourceFile(path, ProblemFiles.ReadText(path)), isRight)
            : throw new InvalidProblemException(path, 0, "begin its name with `right` or `wrong`, whichever verdict it deserves");
    }
}
