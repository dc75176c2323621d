using Grader.Grading;
using Grader.Practice;
using Grader.Problems;
using Grader.Sandboxing;

namespace Grader.Cli;

/// <summary>Exceptions whose message says to the user what is wrong and what to do; all others are faults of the grader.</summary>
static class UserMistakes
{
    public static bool Include(Exception exception) =>
        exception is UnknownProblemException or UnreadableSubmissionException or InvalidProblemException or UsageException or
            HistoryException or BrokenSandboxException;
}
