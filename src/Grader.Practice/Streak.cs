namespace Grader.Practice;

/// <summary>Days in a row.</summary>
public static class Streak
{
    /// <summary>How many days in a row there was an attempt, up to today; a day that has not ended yet breaks nothing.</summary>
    /// <param name="days">On which there were attempts, in any order, in the user's time zone.</param>
    public static int Of(IEnumerable<DateOnly> days, DateOnly today)
    {
        var active = days.ToHashSet();
        var day = active.Contains(today) ? today : today.AddDays(-1);
        var length = 0;
        while (active.Contains(day))
        {
            length++;
            day = day.AddDays(-1);
        }
        return length;
    }
}
