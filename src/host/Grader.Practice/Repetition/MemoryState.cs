namespace Grader.Practice;

/// <summary>What is assumed about the memory of one thing after its last review.</summary>
/// <param name="Stability">Days after which it is remembered with a probability of 90 %; positive.</param>
/// <param name="Difficulty">From 1 (easy) to 10.</param>
/// <param name="Last">The day of the last review.</param>
public readonly record struct MemoryState(double Stability, double Difficulty, DateOnly Last)
{
    /// <summary>The day on which to ask again.</summary>
    public DateOnly Due => Last.AddDays(SpacedRepetition.Interval(Stability));

    /// <summary>The probability that it is still remembered, from 0 to 1.</summary>
    public double Retrievability(DateOnly today) => SpacedRepetition.Retrievability(Stability, today.DayNumber - Last.DayNumber);
}
