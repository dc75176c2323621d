using System.Collections.Immutable;

namespace Grader.Practice;

/// <summary>
/// The clock of one problem, computed from what was done to it. It is not a process: it runs between two recorded moments, so it goes on
/// when the terminal closes and the machine is switched off.
/// </summary>
/// <param name="Limit">The time allowed.</param>
/// <param name="Presses">The presses since it was started, in order; the first is <see cref="PressKind.Start"/>.</param>
public sealed record Clock(TimeSpan Limit, ImmutableArray<Press> Presses)
{
    public DateTimeOffset StartedAt => Presses[0].At;

    public bool IsRunning => Presses[^1].Kind is PressKind.Start or PressKind.Resume;

    public bool IsPaused => Presses[^1].Kind == PressKind.Pause;

    /// <summary>Stopped by an accepted submission.</summary>
    public bool IsStopped => Presses[^1].Kind == PressKind.Stop;

    /// <summary>
    /// The time used until <paramref name="now"/>, without pauses. A system clock that was set back counts as one that stood still.
    /// </summary>
    public TimeSpan Used(DateTimeOffset now)
    {
        var used = TimeSpan.Zero;
        DateTimeOffset? since = null;
        foreach (var press in Presses)
        {
            used += Since(press.At);
            since = press.Kind is PressKind.Start or PressKind.Resume ? press.At : null;
        }
        return used + Since(now);

        TimeSpan Since(DateTimeOffset end) => since is { } begin && end > begin ? end - begin : TimeSpan.Zero;
    }

    public bool IsLate(DateTimeOffset now) => Used(now) > Limit;

    /// <summary>The clock that was started last; null if none was.</summary>
    /// <param name="presses">All presses of one problem, in order.</param>
    public static Clock? From(IReadOnlyList<Press> presses)
    {
        var start = presses.Count - 1;
        while (start >= 0 && presses[start].Kind != PressKind.Start)
        {
            start--;
        }
        return start < 0 ? null : new Clock(presses[start].Limit, [.. presses.Skip(start)]);
    }
}

/// <summary>Something that was done to a clock.</summary>
/// <param name="Limit">For a start, the time allowed; zero otherwise.</param>
public sealed record Press(PressKind Kind, DateTimeOffset At, TimeSpan Limit = default);

public enum PressKind
{
    Start,
    Pause,
    Resume,

    /// <summary>A submission was accepted.</summary>
    Stop,
}
