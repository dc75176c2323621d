namespace Grader.Practice;

/// <summary>Days in a row.</summary>
public static class Streak
{
    /// <summary>
    /// How many days in a row there was an attempt, up to today. Today breaks nothing before it has ended. Tomorrow counts if the user has
    /// reached it already, further east.
    /// </summary>
    /// <param name="days">Dates of the attempts, in any order, each as it was on the user's calendar at that time.</param>
    public static int Length(IEnumerable<DateOnly> days, DateOnly today)
    {
        var active = days.ToHashSet();
        var day = active.Contains(today.AddDays(1)) ? today.AddDays(1) : active.Contains(today) ? today : today.AddDays(-1);
        var length = 0;
        while (active.Contains(day))
        {
            length++;
            day = day.AddDays(-1);
        }
        return length;
    }
}
