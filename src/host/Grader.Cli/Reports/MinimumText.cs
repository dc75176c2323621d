using Grader.Practice;

namespace Grader.Cli.Reports;

/// <summary>Whether the weakest round has had enough, in lines of markup: of last week if it has not, and of this week.</summary>
static class MinimumText
{
    /// <summary>Empty if no round is weak, or if the plan is over.</summary>
    public static IEnumerable<string> Lines(Plan plan, DateOnly today, PracticeLog log)
    {
        var week = plan.WeekOf(today);
        if (plan.IsOver(today) || week < 0)
        {
            yield break;
        }
        if (week > 0 && WeeklyMinimum.In(plan, week - 1, log) is { IsKept: false } before)
        {
            yield return $"[yellow]{before.Round.Title()}, your weakest round, had {before.Done} of {before.Required} min last week[/]";
        }
        if (WeeklyMinimum.In(plan, week, log) is { } minimum)
        {
            yield return minimum.IsKept
                ? $"[green]✓[/] {minimum.Round.Title()}, your weakest round, has had its {minimum.Required} min this week"
                : $"[yellow]{minimum.Round.Title()}, your weakest round, needs {minimum.Required} min this week: " +
                    $"{minimum.Done} done so far[/]";
        }
    }
}
