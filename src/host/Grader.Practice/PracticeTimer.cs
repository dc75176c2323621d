using System.Collections.Immutable;

namespace Grader.Practice;

/// <summary>
/// The clock of one problem, computed from what was done to it. It is not a process: it runs between two recorded moments, so it goes on
/// when the terminal closes and the machine is switched off.
/// </summary>
/// <param name="Limit">The time allowed.</param>
/// <param name="Events">The events since it was started, in order; the first is <see cref="TimerEventKind.Start"/>.</param>
public sealed record PracticeTimer(TimeSpan Limit, ImmutableArray<TimerEvent> Events)
{
    public DateTimeOffset StartedAt => Events[0].At;

    public bool IsRunning => Events[^1].Kind is TimerEventKind.Start or TimerEventKind.Resume;

    public bool IsPaused => Events[^1].Kind == TimerEventKind.Pause;

    /// <summary>Stopped by an accepted submission.</summary>
    public bool IsStopped => Events[^1].Kind == TimerEventKind.Stop;

    /// <summary>
    /// The time used until <paramref name="now"/>, without pauses. A system clock that was set back counts as one that stood still.
    /// </summary>
    public TimeSpan Used(DateTimeOffset now)
    {
        var used = TimeSpan.Zero;
        DateTimeOffset? since = null;
        foreach (var change in Events)
        {
            used += Since(change.At);
            since = change.Kind is TimerEventKind.Start or TimerEventKind.Resume ? change.At : null;
        }
        return used + Since(now);

        TimeSpan Since(DateTimeOffset end) => since is { } begin && end > begin ? end - begin : TimeSpan.Zero;
    }

    public bool IsLate(DateTimeOffset now) => Used(now) > Limit;

    /// <summary>The clock that was started last; null if none was.</summary>
    /// <param name="events">All events of one problem, in order.</param>
    public static PracticeTimer? From(IReadOnlyList<TimerEvent> events)
    {
        var start = events.Count - 1;
        while (start >= 0 && events[start].Kind != TimerEventKind.Start)
        {
            start--;
        }
        return start < 0 ? null : new PracticeTimer(events[start].Limit, [.. events.Skip(start)]);
    }
}

/// <summary>Something that was done to a clock.</summary>
/// <param name="Limit">For a start, the time allowed; zero otherwise.</param>
public sealed record TimerEvent(TimerEventKind Kind, DateTimeOffset At, TimeSpan Limit = default);

public enum TimerEventKind
{
    Start,
    Pause,
    Resume,

    /// <summary>A submission was accepted.</summary>
    Stop,
}
