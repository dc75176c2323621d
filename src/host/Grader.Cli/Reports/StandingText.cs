using Grader.Practice;

namespace Grader.Cli.Reports;

/// <summary>How far the user is with a problem, in a few words of markup.</summary>
static class StandingText
{
    public static string Render(Standing standing, DateTimeOffset now) => string.Join(" · ", Parts(standing, now));

    static IEnumerable<string> Parts(Standing standing, DateTimeOffset now)
    {
        if (standing.Best is { } best)
        {
            yield return best.IsLate
                ? $"[green]✓[/] [yellow]{TimeUsed.Minutes(best.Used!.Value)} of {TimeUsed.Minutes(best.Limit!.Value)}, late[/]"
                : $"[green]✓[/] {TimeUsed.Minutes(best.Used!.Value)} of {TimeUsed.Minutes(best.Limit!.Value)}";
        }
        else if (standing.IsAccepted)
        {
            yield return "[green]✓[/]";
        }
        else if (!standing.Attempts.IsEmpty)
        {
            yield return $"tried {(standing.Attempts.Length == 1 ? "once" : $"{standing.Attempts.Length} times")}";
        }
        if (TimeUsed.Read(standing.Timer, now) is { } time)
        {
            var colour = time.IsOver ? "yellow" : "blue";
            var paused = time.IsPaused ? ", paused" : "";
            yield return $"[{colour}]clock {TimeUsed.Minutes(time.Used)} of {TimeUsed.Minutes(time.Limit)}{paused}[/]";
        }
    }
}
