using Grader.Grading.Compiling;
using Grader.Problems;
using Grader.Protocol;

namespace Grader.Grading.Batches;

/// <summary>One of many submissions to the same problem.</summary>
/// <param name="Id">Whose it is: see <see cref="BatchItem"/>.</param>
/// <param name="Submission">A refusal if nothing can be read.</param>
public sealed record BatchEntry(string Id, Submission Submission)
{
    /// <summary>Digest of the names and texts of the submitted files. It does not depend on the grader's version.</summary>
    public string Digest => TextDigest.Compute(Submission.Sources.SelectMany(source =>
        new[] { Path.GetFileName(source.Path), source.Text }));

    /// <summary>Digest of everything that decides about a submission: the problem's files and the engine.</summary>
    public static string DigestOf(Problem problem) => ChecksCache.Key(new SourceFile("problem", FolderDigest.Compute(problem.Folder)));

    /// <summary>Reads a submission; one that cannot be read becomes a refusal.</summary>
    public static BatchEntry Read(BatchItem item)
    {
        if (!item.HasReadableName)
        {
            return new BatchEntry(item.Id, Submission.Refused(item.Path, UnreadableName.Refusal));
        }
        try
        {
            return new BatchEntry(item.Id, Submission.ReadAlone(item.Path));
        }
        catch (Exception unreadable) when (unreadable is UnreadableSubmissionException or IOException or UnauthorizedAccessException)
        {
            return new BatchEntry(item.Id, Submission.Refused(item.Path, unreadable.Message));
        }
    }
}
