using Grader.Practice;

namespace Grader.Cli.Reports;

/// <summary>Whether this week has had enough of the weakest round, as a line of markup.</summary>
static class MinimumText
{
    /// <summary>Null if the week asks for none.</summary>
    public static string? Line(WeeklyMinimum? minimum) => minimum switch
    {
        null => null,
        { IsKept: true } => $"[green]✓[/] {minimum.Round.Title()}, your weakest round, has had its {minimum.Required} min this week",
        _ => $"[yellow]{minimum.Round.Title()}, your weakest round, needs {minimum.Required} min every week: {minimum.Done} done so far[/]",
    };
}
