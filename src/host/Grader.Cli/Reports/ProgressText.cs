using Grader.Practice;
using Grader.Problems;
using Spectre.Console;

namespace Grader.Cli.Reports;

/// <summary>What is done, on the terminal: a line for each problem that was begun, what to do next in the last line.</summary>
static class ProgressText
{
    public static void Write(PracticeRecord record, DateTimeOffset now, IAnsiConsole console)
    {
        var (curriculum, standings) = (record.Curriculum, record.Standings);
        var table = new Table().Border(TableBorder.None).HideHeaders().AddColumns("problem", "state", "tries", "help");
        foreach (var track in curriculum.Tracks)
        {
            var accepted = track.Problems.Count(problem => Of(problem).IsAccepted);
            table.AddRow($"[bold]{Markup.Escape(track.Name)}[/]", $"[grey]{accepted} of {track.Problems.Length} accepted[/]");
            foreach (var problem in track.Problems.Where(problem => Of(problem).IsTried))
            {
                var standing = Of(problem);
                table.AddRow(
                    $"  {Markup.Escape(problem.Id)}", StandingText.Render(standing, now), Count(standing.Tries, "try", "tries"),
                    Help(standing));
            }
        }
        console.Write(table);
        var streak = Streak.Length(
            standings.Values.SelectMany(standing => standing.Attempts).Select(attempt => attempt.Day), DateOnly.FromDateTime(now.DateTime));
        var shown = curriculum.Tracks.SelectMany(track => track.Problems).Select(Of).ToList();
        var (tries, later) = (shown.Sum(standing => standing.Tries), shown.Sum(standing => standing.Attempts.Length - standing.Tries));
        var afterwards = later > 0
            ? $", and {Count(later, "submission", "submissions")} to problems that were accepted before"
            : "";
        console.MarkupLine($"\n{Count(streak, "day", "days")} in a row · {Count(tries, "try", "tries")} in all{afterwards}");
        foreach (var minimum in record.Plan is { } plan ? MinimumText.Lines(plan, DateOnly.FromDateTime(now.DateTime), record.Log) : [])
        {
            console.MarkupLine(minimum);
        }
        WriteWeakSpots(record, console);
        console.MarkupLine(curriculum.Next(standings) is { } next
            ? $"next: [bold]{Markup.Escape(NextStep.Begin(next, Of(next).Timer))}[/] " +
                $"[grey]· {Markup.Escape(next.Manifest.Title)}, {next.Manifest.Minutes} min[/]"
            : "Everything is accepted.");

        Standing Of(Problem problem) => standings.GetValueOrDefault(problem.Id, Standing.Untouched);
    }

    static void WriteWeakSpots(PracticeRecord record, IAnsiConsole console)
    {
        const int Most = 3;
        var spots = WeakSpots.Find(record);
        foreach (var spot in spots.Take(Most))
        {
            console.MarkupLine(
                $"weak: {Markup.Escape(spot.Subject)}, {Markup.Escape(spot.Evidence)} " +
                $"[grey]· {Markup.Escape(WeakSpotWords.Command(spot, record))}[/]");
        }
        if (spots.Length > Most)
        {
            console.MarkupLine($"[grey]and {spots.Length - Most} more: grader progress --html progress.html[/]");
        }
    }

    /// <summary>The help that it took until the problem was accepted, or has taken so far.</summary>
    static string Help(Standing standing)
    {
        var last = standing.Attempts.FirstOrDefault(attempt => attempt.IsAccepted) ?? standing.Attempts.LastOrDefault();
        var parts = new List<string>();
        if (last is { Hints: > 0 })
        {
            parts.Add(Count(last.Hints, "hint", "hints"));
        }
        if (last is { AfterSolution: true })
        {
            parts.Add("after the solution");
        }
        return $"[grey]{string.Join(", ", parts)}[/]";
    }

    static string Count(int count, string one, string several) => $"{count} {(count == 1 ? one : several)}";
}
