using System.Collections.Immutable;
using Grader.Contracts;
using Grader.Engine.Compiling;
using Grader.Problems;

namespace Grader.Engine.Batches;

/// <summary>One of many submissions to the same problem.</summary>
/// <param name="Id">The file's or folder's name without extension: whose it is.</param>
/// <param name="Submission">A refusal where nothing can be read.</param>
public sealed record BatchEntry(string Id, Submission Submission)
{
    /// <summary>Of all that was submitted; the same text in the same files has the same digest.</summary>
    public string Digest => ChecksCache.Key([.. Submission.Sources.Select(source => source with { Path = Path.GetFileName(source.Path) })]);

    /// <summary>Of all that decides about a submission: the problem's files and the engine.</summary>
    public static string DigestOf(Problem problem) => ChecksCache.Key(
        problem.Contract, problem.Solution, problem.Checks, new SourceFile("problem.yaml", File.ReadAllText(Path.Combine(problem.Folder, "problem.yaml"))));

    /// <summary>The submissions in a folder, one to a file or to a folder, by name; what is hidden or of another kind is left out.</summary>
    /// <param name="except">A folder that is none of them: where the reports go.</param>
    public static ImmutableArray<string> PathsIn(string folder, string except) =>
    [
        .. Directory.EnumerateFileSystemEntries(folder)
            .Where(path => !Path.GetFileName(path).StartsWith('.') && Path.GetFullPath(path) != Path.GetFullPath(except))
            .Where(path => Directory.Exists(path) || Submission.IsSource(path))
            .Order(StringComparer.Ordinal),
    ];

    public static BatchEntry Read(string path)
    {
        var id = Directory.Exists(path) ? Path.GetFileName(path) : Path.GetFileNameWithoutExtension(path);
        try
        {
            return new BatchEntry(id, Submission.Read(path));
        }
        catch (Exception unreadable) when (unreadable is UnreadableSubmissionException or IOException or UnauthorizedAccessException)
        {
            return new BatchEntry(id, Submission.Refused(path, unreadable.Message));
        }
    }
}
