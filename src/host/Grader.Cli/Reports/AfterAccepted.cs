using Grader.Grading.Judging;
using Grader.Practice;
using Grader.Problems;
using Grader.Protocol;

namespace Grader.Cli.Reports;

/// <summary>One line on a terminal after a submission was accepted: what comes next.</summary>
static class AfterAccepted
{
    public static void Write(Report report, Problem problem, string[]? roots, AttemptRecord record)
    {
        if (report.Verdict != Verdict.Accepted || Console.IsOutputRedirected)
        {
            return;
        }
        try
        {
            var curriculum = Curriculum.Arrange(Catalogues.Open(roots).ReadAll());
            Console.Out.WriteLine(NextStep.AfterAccepted(problem, curriculum, record.Read(Standing.ReadAll) ?? []));
        }
        catch (InvalidProblemException)
        {
            // another problem is broken, which has nothing to do with this submission
        }
    }
}
