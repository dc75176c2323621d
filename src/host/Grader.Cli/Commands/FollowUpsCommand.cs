using System.CommandLine;
using Grader.Cli.Reports;
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
        var questions = problem.ReadFollowUps();
        if (questions.IsEmpty)
        {
            Console.Out.WriteLine($"{problem.Id} has no follow-up questions.");
            return ExitCodes.Success;
        }
        using var history = UserHistory.OpenToRecord();
        foreach (var (i, followUp) in questions.Index())
        {
            Prose.Write($"{(i == 0 ? "" : "\n")}{i + 1} of {questions.Length} · {followUp.Question}");
            Console.Out.Write("\nYour answer, in a line (Enter shows the model answer, q ends): ");
            if (Console.In.ReadLine() is not { } said || said.Trim() is "q")
            {
                Console.Out.WriteLine();
                break;
            }
            UserHistory.Try(() => history?.AddFollowUp(problem.Id, followUp.Question, said.Trim(), DateTimeOffset.UtcNow));
            Prose.Write($"\n{followUp.Answer}");
        }
        return ExitCodes.Success;
    }
}
