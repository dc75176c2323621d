using System.CommandLine;
using Grader.Practice;

namespace Grader.Cli.Commands;

/// <summary>
/// <c>grader pause [attention]</c> and <c>grader resume [attention]</c>: the clock that <c>start --timed</c> has started.
/// </summary>
static class ClockCommands
{
    public static Command CreatePause() => Create(
        "pause", "Stop the clock of a problem for a while.", TimerEventKind.Pause, clock => clock.IsRunning,
        (problem, time) => $"Paused: {time.Text}. `grader resume {problem}` goes on.");

    public static Command CreateResume() => Create(
        "resume", "Let the clock of a problem go on.", TimerEventKind.Resume, clock => clock.IsPaused,
        (problem, time) => $"The clock of {problem} runs: {time.Text}.");

    /// <param name="fits">Whether the command makes sense for a clock in that state.</param>
    static Command Create(
        string name, string description, TimerEventKind kind, Func<PracticeTimer, bool> fits, Func<string, TimeUsed, string> done)
    {
        var problem = new Argument<string?>("problem")
        {
            Description = "id, or unique beginning of one; may be left out if there is only one clock",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var problems = Options.Problems();
        var command = new Command(name, description) { problem, problems };
        command.SetAction(parsed =>
        {
            using var history = UserHistory.OpenToChange();
            var named = parsed.GetValue(problem) is { } given ? Catalogues.Open(parsed.GetValue(problems)).Read(given).Id : null;
            return Change(history, Which(history, named, name, fits), kind, fits, done);
        });
        return command;
    }

    static int Change(
        History history, string problem, TimerEventKind kind, Func<PracticeTimer, bool> fits, Func<string, TimeUsed, string> done)
    {
        var now = DateTimeOffset.UtcNow;
        PracticeTimer? before = null;
        var after = history.ChangeClock(problem, clock =>
        {
            before = clock;
            return clock is not null && fits(clock) ? new TimerEvent(kind, now) : null;
        });
        if (before is null || !fits(before))
        {
            throw new UsageException(before is null
                ? $"There is no clock of {problem}; `grader start {problem} --timed` starts one."
                : $"The clock of {problem} {State(before)}.");
        }
        Console.Out.WriteLine(done(problem, TimeUsed.Read(after, now)!));
        return ExitCodes.Success;
    }

    static string State(PracticeTimer clock) =>
        clock.IsStopped ? "has been stopped: a submission was accepted" : clock.IsPaused ? "is paused already" : "runs already";

    /// <summary>The problem that was named, or the only one whose clock fits.</summary>
    static string Which(History history, string? named, string command, Func<PracticeTimer, bool> fits)
    {
        if (named is not null)
        {
            return named;
        }
        var clocks = history.ReadClocks().Where(entry => !entry.Value.IsStopped).OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .ToList();
        var fitting = clocks.Where(entry => fits(entry.Value)).Select(entry => entry.Key).ToList();
        return fitting switch
        {
            [var only] => only,
            [] when clocks is [var (other, clock), ..] => throw new UsageException(
                $"There is no clock to {command}: that of {other} {State(clock)}" +
                $"{(clock.IsPaused ? $", and `grader resume {other}` lets it go on" : "")}."),
            [] => throw new UsageException($"There is no clock to {command}; `grader start <problem> --timed` starts one."),
            _ => throw new UsageException($"There are {fitting.Count} clocks to {command}: {string.Join(", ", fitting)}. Say which."),
        };
    }
}
