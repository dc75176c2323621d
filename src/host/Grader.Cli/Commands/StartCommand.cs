using System.CommandLine;
using Grader.Grading;
using Grader.Practice;
using Grader.Problems;

namespace Grader.Cli.Commands;

/// <summary><c>grader start attention [--timed]</c>: puts the starter into the working folder and starts the clock.</summary>
static class StartCommand
{
    public static Command Create()
    {
        var problem = Options.Problem();
        var problems = Options.Problems();
        var timed = new Option<bool>("--timed")
        {
            Description = "start the clock as well; it runs until a submission is accepted, also when this terminal is closed",
        };
        var afresh = new Option<bool>("--afresh") { Description = "with --timed: begin a new clock although one runs" };
        var minutes = Options.ClockMinutes();
        var plan = new Option<bool>("--plan")
        {
            Description = "with --timed: say first which edge cases you will test; your first run compares them with what fails",
        };
        var command = new Command(
            "start", "Copy a problem's starter into the working folder; an existing file is never overwritten.")
        {
            problem, problems, timed, afresh, minutes, plan,
        };
        command.SetAction(parsed =>
        {
            var chosen = Options.ReadProblem(parsed, problem, problems);
            if (!parsed.GetValue(timed))
            {
                Options.RefuseWithoutClock(parsed, chosen, afresh, minutes, plan);
                return Start(chosen);
            }
            var exitCode = StartTimed(chosen, parsed.GetValue(afresh), Options.ReadClockMinutes(parsed, minutes, chosen));
            if (parsed.GetValue(plan))
            {
                EdgeCases.Ask(chosen);
            }
            return exitCode;
        });
        return command;
    }

    static int Start(Problem problem)
    {
        if (UnderAnEarlierId(problem) is { } own)
        {
            throw new UsageException(
                $"{own} is already here, named after what {problem.Id} was called before, and `grader run {problem.Id}` grades it; " +
                "rename it to start again.");
        }
        if (!CopyStarter(problem))
        {
            throw new UsageException($"{problem.Id}.cs is already here and stays as it is; rename it to start again.");
        }
        Console.Out.WriteLine(
            $"{problem.Id}.cs is ready. `grader show {problem.Id}` tells what to do, `grader run {problem.Id}` grades it.");
        return ExitCodes.Success;
    }

    static int StartTimed(Problem problem, bool afresh, int minutes)
    {
        var isNew = false;
        StartClock(problem, afresh, minutes, () => isNew = CopyStarter(problem), RefuseOverAccepted);
        Console.Out.WriteLine(isNew
            ? $"{problem.Id}.cs is ready."
            : $"{UnderAnEarlierId(problem) ?? $"{problem.Id}.cs"} is already here and stays as it is.");
        Console.Out.WriteLine(TextOfClock(problem, minutes));
        return ExitCodes.Success;
    }

    /// <summary>A clock over code that is right already measures nothing.</summary>
    static void RefuseOverAccepted(History history, Problem problem)
    {
        if (OwnSubmission.TryFind(problem) is { } own && history.WasAccepted(problem.Id, Submission.Read(own).Sources))
        {
            throw new UsageException(
                $"{own} was accepted already; `grader reset {problem.Id} --timed` begins from the starter and keeps it.");
        }
    }

    /// <summary>What to say once a clock runs.</summary>
    internal static string TextOfClock(Problem problem, int minutes) =>
        $"The clock runs: {minutes} minutes. `grader show {problem.Id}` tells what to do, `grader run {problem.Id}` grades it, " +
        "`grader pause` stops the clock for a while.";

    /// <param name="placeFile">Puts the file there from which the user begins.</param>
    /// <exception cref="UsageException">No clock could be started.</exception>
    /// <param name="refuse">Throws if this is no moment to start one.</param>
    internal static void StartClock(
        Problem problem, bool afresh, int minutes, Action placeFile, Action<History, Problem>? refuse = null)
    {
        if (BuildServer.IsThis)
        {
            throw new UsageException(
                "No clock runs, because nothing is recorded while CI is set as on a build server; " +
                $"`CI= ./grader start {problem.Id} --timed` starts it.");
        }
        try
        {
            using var history = UserHistory.Open();
            refuse?.Invoke(history, problem);
            StartClock(history, problem, afresh, minutes, placeFile);
        }
        catch (HistoryException unusable)
        {
            throw new UsageException($"No clock runs, because nothing can be recorded. {unusable.Message}");
        }
    }

    /// <summary>Places the file while the clock is being started: if it cannot be written, no clock runs.</summary>
    static void StartClock(History history, Problem problem, bool afresh, int minutes, Action placeFile)
    {
        var now = DateTimeOffset.UtcNow;
        history.ChangeClock(problem.Id, clock =>
        {
            if (clock is { IsStopped: false } && !afresh)
            {
                var (state, instead) = clock.IsPaused
                    ? ("is paused", $"resume {problem.Id}` lets it go on")
                    : ("runs already", $"pause {problem.Id}` stops it for a while");
                throw new UsageException(
                    $"The clock of {problem.Id} {state}: {TimeUsed.Read(clock, now)!.Text}. " +
                    $"`grader {instead}, --afresh begins a new one.");
            }
            placeFile();
            return new TimerEvent(TimerEventKind.Start, now, TimeSpan.FromMinutes(minutes));
        });
    }

    /// <returns>False if there already is a file of that name, or of an earlier one; it stays as it is.</returns>
    static bool CopyStarter(Problem problem) =>
        UnderAnEarlierId(problem) is null && UserFile.TryCreate($"{problem.Id}.cs", PracticeFolder.StarterText(problem));

    /// <summary>The user's file or folder, when it is named after an id that the problem had before.</summary>
    static string? UnderAnEarlierId(Problem problem) =>
        OwnSubmission.TryFind(problem) is { } own && Path.GetFileNameWithoutExtension(own) != problem.Id ? own : null;
}
