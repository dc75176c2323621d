using System.Collections.Immutable;

namespace Grader.Practice;

/// <summary>A mock interview, computed from what happened in it. It is no process: an interrupted one is continued where it was.</summary>
/// <param name="Folder">Full path of the folder with its files.</param>
/// <param name="Events">In order of time.</param>
public sealed record Mock(long Id, DateTimeOffset At, MockScript Script, string Folder, ImmutableArray<MockEvent> Events)
{
    /// <summary>The part that is open or comes next; the number of parts if all are over.</summary>
    public int Present => Events.Where(happened => happened.Kind == MockEventKind.End).Select(happened => happened.Part + 1)
        .DefaultIfEmpty(0).Max();

    public bool IsOver => Present >= Script.Parts.Length;

    /// <summary>The date on the user's calendar when it began.</summary>
    public DateOnly Day => DateOnly.FromDateTime(At.DateTime);

    /// <summary>When a part began; null if it has not.</summary>
    public DateTimeOffset? Began(int part) => First(part, MockEventKind.Begin);

    /// <summary>When a part ended; null if it has not.</summary>
    public DateTimeOffset? Ended(int part) => First(part, MockEventKind.End);

    /// <summary>
    /// The time used for a part: the time between two things that happened in it, unless the interview was interrupted between them. What
    /// went by between the last thing on record and a crash does not count.
    /// </summary>
    /// <param name="until">Present, or an earlier moment.</param>
    public TimeSpan Used(int part, DateTimeOffset until)
    {
        var used = TimeSpan.Zero;
        DateTimeOffset? since = null;
        foreach (var happened in Events.Where(happened => happened.Part == part && happened.At <= until))
        {
            used += happened.Kind == MockEventKind.Resume ? TimeSpan.Zero : Since(happened.At);
            since = happened.Kind is MockEventKind.Pause or MockEventKind.End ? null : happened.At;
        }
        return used + Since(until);

        TimeSpan Since(DateTimeOffset end) => since is { } begin && end > begin ? end - begin : TimeSpan.Zero;
    }

    /// <summary>Whether a part was going on at that moment: it had begun, and the interview was not interrupted.</summary>
    public bool WasGoingOn(int part, DateTimeOffset at)
    {
        var own = Events.Where(happened => happened.Part == part).ToList();
        var before = own.FindLastIndex(happened => happened.At <= at);
        var isOpen = before >= 0 && own[before].Kind is not (MockEventKind.Pause or MockEventKind.End);
        var isLost = before >= 0 && before + 1 < own.Count && own[before + 1].Kind == MockEventKind.Resume; // the terminal was closed
        return isOpen && !isLost;
    }

    /// <summary>Whether any part was going on at that moment.</summary>
    public bool Contains(DateTimeOffset at) => Enumerable.Range(0, Script.Parts.Length).Any(part => WasGoingOn(part, at));

    DateTimeOffset? First(int part, MockEventKind kind) =>
        Events.FirstOrDefault(happened => happened.Part == part && happened.Kind == kind)?.At;
}

/// <summary>Something that happened in a mock interview.</summary>
/// <param name="Part">Its index, from 0.</param>
public sealed record MockEvent(MockEventKind Kind, int Part, DateTimeOffset At);

public enum MockEventKind
{
    Begin,

    /// <summary>The user did something, so that the time until then counts even if the terminal is closed now.</summary>
    Seen,

    Pause,
    Resume,
    End,
}
