namespace Grader.Practice;

/// <summary>
/// What one week asks for the weakest round at least, whatever the phase: otherwise people practise what they already can.
/// </summary>
/// <param name="Required">In minutes; what the shortest reserved days of the week plan for the round.</param>
/// <param name="Done">In minutes, by what the cards and problems are meant to take.</param>
public sealed record WeeklyMinimum(Round Round, int Required, int Done)
{
    public bool IsKept => Done >= Required;

    /// <summary>Null if no round is weak, or if the week has no day of it.</summary>
    public static WeeklyMinimum? In(Plan plan, int week, PracticeLog log)
    {
        if (plan.Diagnostic.Weakest is not { } weakest || plan.ReservedPerWeek == 0)
        {
            return null;
        }
        var days = plan.Days.Where(day => day.Round == weakest && plan.WeekOf(day.Date) == week).Select(day => day.MinutesOfRound);
        var required = days.Order().Take(plan.ReservedPerWeek).Sum();
        var from = plan.Settings.Begins.AddDays(7 * week);
        var done = log.Minutes(weakest, from, from.AddDays(7));
        var isAllDone = PlanProgress.Read(plan, log).Tasks.Where(task => task.Day.Round == weakest && plan.WeekOf(task.Day.Date) == week)
            .All(task => task.IsDone);
        return required == 0 ? null : new WeeklyMinimum(weakest, required, isAllDone ? Math.Max(done, required) : done);
    }
}
