using Grader.Grading;
using Grader.Problems;

namespace Grader.Cli.Watching;

/// <summary>What was on the disk at one moment.</summary>
/// <param name="ProblemDigest">Digest of all files of the problem that decide about a verdict or its report.</param>
/// <param name="Complaint">Why it cannot be graded; null if it can.</param>
sealed record WatchedFiles(Problem? Problem, string? ProblemDigest, Submission? Submission, string? Complaint)
{
    /// <param name="problem">Reads the problem in the folder.</param>
    /// <param name="isNamed">Whether the user named the path, or has a file of the problem's name.</param>
    public static WatchedFiles Read(Func<Problem> problem, string folder, string path, bool isNamed)
    {
        try
        {
            // before the files are read, so that the next look sees a save in between as a change
            var digest = FolderDigest.Compute(folder);
            var read = problem();
            return isNamed || Path.Exists(path)
                ? new WatchedFiles(read, digest, Submission.Read(path), null)
                : new WatchedFiles(null, null, null, $"{path}: there is no such file yet; `grader start {read.Id}` makes it.");
        }
        catch (Exception unreadable) when (unreadable is UnreadableSubmissionException or InvalidProblemException or
            UnknownProblemException or IOException or UnauthorizedAccessException)
        {
            return new WatchedFiles(null, null, null, unreadable.Message);
        }
    }

    /// <summary>Whether something is missing or empty: often only for a moment, while an editor writes it.</summary>
    public bool IsMissing => Complaint is not null || Submission is not { Refusal: null } submission ||
        submission.Sources.Any(source => source.Text.Length == 0);

    public bool IsSameAs(WatchedFiles? other) =>
        other is not null && Complaint == other.Complaint && Submission?.Refusal == other.Submission?.Refusal &&
        (Submission?.Sources ?? []).SequenceEqual(other.Submission?.Sources ?? []) && ProblemDigest == other.ProblemDigest;
}
