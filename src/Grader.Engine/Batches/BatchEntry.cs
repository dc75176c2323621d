using Grader.Contracts;
using Grader.Engine.Compiling;
using Grader.Engine.Proving;
using Grader.Problems;

namespace Grader.Engine.Batches;

/// <summary>One of many submissions to the same problem.</summary>
/// <param name="Id">Whose it is: see <see cref="BatchItem"/>.</param>
/// <param name="Submission">A refusal where nothing can be read.</param>
public sealed record BatchEntry(string Id, Submission Submission)
{
    /// <summary>Of all that was submitted; the same text in the same files has the same digest.</summary>
    public string Digest => SourceDigest.Of(Submission.Sources);

    /// <summary>Of all that decides about a submission: the problem's files and the engine.</summary>
    public static string DigestOf(Problem problem) => ChecksCache.Key(new SourceFile("problem", FolderDigest.Of(problem.Folder)));

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
