using System.CommandLine;
using Grader.Problems;

namespace Grader.Cli.Commands;

/// <summary>
/// <c>grader reset attention [--timed]</c>: the starter again, to write it once more from memory; the user's own file is put aside.
/// </summary>
static class ResetCommand
{
    public static Command Create()
    {
        var problem = Options.Problem();
        var problems = Options.Problems();
        var timed = new Option<bool>("--timed") { Description = "start a new clock as well" };
        var minutes = Options.ClockMinutes();
        var command = new Command(
            "reset", "Begin a problem again from its starter; your file is kept beside it under a name with a number.")
        {
            problem, problems, timed, minutes,
        };
        command.SetAction(parsed =>
        {
            var chosen = Options.ReadProblem(parsed, problem, problems);
            if (!parsed.GetValue(timed))
            {
                Options.RefuseWithoutClock(parsed, chosen, minutes);
            }
            return Reset(chosen, parsed.GetValue(timed) ? Options.ReadClockMinutes(parsed, minutes, chosen) : null);
        });
        return command;
    }

    /// <param name="minutes">Of the clock; null if none is started.</param>
    static int Reset(Problem problem, int? minutes)
    {
        if (minutes is { } time)
        {
            StartCommand.StartClock(problem, afresh: true, time, () => BeginAgain(problem));
            Console.Out.WriteLine(StartCommand.TextOfClock(problem, time));
        }
        else
        {
            BeginAgain(problem);
            Console.Out.WriteLine($"`grader show {problem.Id}` tells what to do, `grader run {problem.Id}` grades it.");
        }
        return ExitCodes.Success;
    }

    static void BeginAgain(Problem problem)
    {
        SetAside.MoveOwn(problem);
        UserFile.TryCreate($"{problem.Id}.cs", PracticeFolder.StarterText(problem));
        Console.Out.WriteLine($"{problem.Id}.cs is the starter again.");
    }
}
