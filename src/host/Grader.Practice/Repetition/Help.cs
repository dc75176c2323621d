namespace Grader.Practice;

/// <summary>Something that was shown to the user before the problem was solved.</summary>
/// <param name="IsSolution">The reference solution; otherwise a hint.</param>
public sealed record Help(string Problem, DateTimeOffset At, bool IsSolution)
{
    /// <summary>Whether it was shown on the day of an attempt, by the user's calendar at that time.</summary>
    public bool IsOfDay(Attempt attempt) => DateOnly.FromDateTime(At.ToOffset(attempt.At.Offset).DateTime) == attempt.Day;
}
