using System.CommandLine;
using Grader.Problems;

namespace Grader.Cli.Commands;

/// <summary>
/// <c>grader followups attention</c>: what an interviewer asks once the code is written; the user answers first, then sees a model answer.
/// </summary>
static class FollowUpsCommand
{
    public static Command Create()
    {
        var problem = Options.Problem();
        var problems = Options.Problems();
        var command = new Command(
            "followups", "Be asked what an interviewer asks next; a model answer is shown after yours.")
        {
            problem, problems,
        };
        command.SetAction(parsed => Ask(Options.ReadProblem(parsed, problem, problems)));
        return command;
    }

    static int Ask(Problem problem)
    {
        if (problem.ReadFollowUps().IsEmpty)
        {
            Console.Out.WriteLine($"{problem.Id} has no follow-up questions.");
            return ExitCodes.Success;
        }
        using var history = UserHistory.OpenToRecord();
        FollowUpSession.Ask(problem, history, since: null, CancellationToken.None);
        return ExitCodes.Success;
    }
}
