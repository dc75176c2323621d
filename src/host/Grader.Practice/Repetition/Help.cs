namespace Grader.Practice;

/// <summary>Something that was shown to the user before the problem was solved.</summary>
/// <param name="IsSolution">The reference solution; otherwise a hint.</param>
public sealed record Help(string Problem, DateTimeOffset At, bool IsSolution)
{
    /// <summary>The date on the user's calendar, which is in the time zone of an attempt.</summary>
    public DateOnly DayFor(Attempt attempt) => DateOnly.FromDateTime(At.ToOffset(attempt.At.Offset).DateTime);
}
