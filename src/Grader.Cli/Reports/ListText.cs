using Grader.Practice;
using Grader.Problems;
using Spectre.Console;

namespace Grader.Cli.Reports;

/// <summary>The problems on the terminal, a track after the other.</summary>
static class ListText
{
    /// <summary>On a narrower screen the titles are left out: the ids speak, and a table that breaks its lines does not.</summary>
    const int WidthWithTitles = 110;

    public static void Write(Curriculum curriculum, IReadOnlyDictionary<string, Standing> standings, DateTimeOffset now, IAnsiConsole console)
    {
        var table = new Table().Border(TableBorder.None).HideHeaders()
            .AddColumn(new TableColumn("order").RightAligned().NoWrap()).AddColumn(new TableColumn("problem").NoWrap()).AddColumn(new TableColumn("title").NoWrap())
            .AddColumn(new TableColumn("difficulty").NoWrap()).AddColumn(new TableColumn("minutes").RightAligned().NoWrap()).AddColumn("state");
        var hasTitles = console.Profile.Width >= WidthWithTitles;
        foreach (var (i, track) in curriculum.Tracks.Index())
        {
            if (i > 0)
            {
                table.AddEmptyRow();
            }
            var accepted = track.Problems.Count(problem => StandingOf(problem).IsAccepted);
            table.AddRow(
                new Text(""), new Markup($"[bold]{Markup.Escape(track.Name)}[/]"), new Text(""), new Text(""), new Text(""), new Markup($"[grey]{accepted} of {track.Problems.Length} accepted[/]"));
            foreach (var (order, problem) in track.Problems.Index())
            {
                var manifest = problem.Manifest;
                table.AddRow(
                    new Markup($"[grey]{order + 1}[/]"), new Text(manifest.Id), new Text(hasTitles ? manifest.Title : ""), new Text(manifest.Difficulty.ToString().ToLowerInvariant()),
                    new Text($"{manifest.Minutes} min"), new Markup(StandingText.Of(StandingOf(problem), now)));
            }
        }
        console.Write(table);

        Standing StandingOf(Problem problem) => standings.GetValueOrDefault(problem.Id, Standing.Untouched);
    }
}
