using System.CommandLine;
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
        var timed = new Option<bool>("--timed") { Description = "start the clock as well; it runs until a submission is accepted, also when this terminal is closed" };
        var afresh = new Option<bool>("--afresh") { Description = "with --timed: begin a new clock although one runs" };
        var command = new Command("start", "Copy a problem's starter into the working folder; an existing file is never overwritten.") { problem, problems, timed, afresh };
        command.SetAction(parsed =>
        {
            var chosen = Workplace.OpenCatalogue(parsed.GetValue(problems)).Read(parsed.GetRequiredValue(problem));
            return parsed.GetValue(timed) ? StartTimed(chosen, parsed.GetValue(afresh)) : Start(chosen);
        });
        return command;
    }

    static int Start(Problem problem)
    {
        var path = CopyStarter(problem) ?? throw new UsageException($"{problem.Id}.cs is already here and stays as it is; rename it to start anew.");
        Console.Out.WriteLine($"{path} is ready. `grader show {problem.Id}` tells what to do, `grader run {problem.Id}` grades it.");
        return ExitCodes.Accepted;
    }

    static int StartTimed(Problem problem, bool afresh)
    {
        using var history = UserHistory.Open();
        var now = DateTimeOffset.UtcNow;
        var limit = TimeSpan.FromMinutes(problem.Manifest.Minutes);
        Clock? open = null;
        history.Press(problem.Id, clock =>
        {
            open = clock is { IsStopped: false } && !afresh ? clock : null;
            return open is null ? new Press(PressKind.Start, now, limit) : null;
        });
        if (open is not null)
        {
            throw new UsageException(
                $"The clock of {problem.Id} {(open.IsPaused ? "is paused" : "runs already")}: {TimeUsed.Of(open, now)!.Text}. " +
                $"`grader {(open.IsPaused ? $"resume {problem.Id}` lets it go on" : $"pause {problem.Id}` stops it for a while")}, --afresh begins a new one.");
        }
        var path = CopyStarter(problem);
        Console.Out.WriteLine(path is null ? $"{problem.Id}.cs is already here and stays as it is." : $"{path} is ready.");
        Console.Out.WriteLine($"The clock runs: {problem.Manifest.Minutes} minutes. `grader show {problem.Id}` tells what to do, `grader run {problem.Id}` grades it, `grader pause` stops the clock for a while.");
        return ExitCodes.Accepted;
    }

    /// <summary>The file that was made; null where there is one already.</summary>
    static string? CopyStarter(Problem problem)
    {
        var path = $"{problem.Id}.cs";
        try
        {
            using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            using var writer = new StreamWriter(file);
            writer.Write(problem.Starter.Text);
            return path;
        }
        catch (IOException) when (Path.Exists(path))
        {
            return null;
        }
    }
}
