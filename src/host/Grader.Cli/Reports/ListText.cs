using Grader.Practice;
using Grader.Problems;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Grader.Cli.Reports;

/// <summary>
/// The problems on the terminal, one track after another. On a narrow screen columns are left out, the title first: the ids say enough. The
/// user's progress always stays. A table that breaks its lines would be unreadable.
/// </summary>
static class ListText
{
    const int WidthWithTitles = 110, WidthWithDifficulty = 70, WidthWithMinutes = 56;

    public static void Write(
        Curriculum curriculum, IReadOnlyDictionary<string, Standing> standings, DateTimeOffset now, IAnsiConsole console)
    {
        var width = console.Profile.Width;
        var table = new Table().Border(TableBorder.None).HideHeaders();
        table.AddColumn(new TableColumn("order").RightAligned().NoWrap());
        table.AddColumn(new TableColumn("problem").NoWrap());
        table.AddColumns([.. Details("title", "difficulty", "minutes").Select(name => new TableColumn(name).NoWrap())]);
        table.AddColumn("state");
        foreach (var (i, track) in curriculum.Tracks.Index())
        {
            if (i > 0)
            {
                table.AddEmptyRow();
            }
            var accepted = track.Problems.Count(problem => StandingOf(problem).IsAccepted);
            var share = $"[grey]{accepted} of {track.Problems.Length} accepted[/]";
            AddRow("", $"[bold]{Markup.Escape(track.Name)}[/]", Details("", "", ""), share);
            foreach (var (order, problem) in track.Problems.Index())
            {
                var manifest = problem.Manifest;
                var difficulty = manifest.Difficulty.ToString().ToLowerInvariant();
                var details = Details(Markup.Escape(manifest.Title), difficulty, $"{manifest.Minutes,3} min");
                AddRow($"[grey]{order + 1}[/]", Markup.Escape(manifest.Id), details, StandingText.Render(StandingOf(problem), now));
            }
        }
        console.Write(table);

        void AddRow(string order, string name, IEnumerable<string> details, string state) =>
            table.AddRow([.. ((string[])[order, name, .. details, state]).Select(cell => (IRenderable)new Markup(cell))]);

        IEnumerable<string> Details(string title, string difficulty, string minutes) =>
            new (string Text, int Least)[] { (title, WidthWithTitles), (difficulty, WidthWithDifficulty), (minutes, WidthWithMinutes) }
                .Where(detail => width >= detail.Least).Select(detail => detail.Text);

        Standing StandingOf(Problem problem) => standings.GetValueOrDefault(problem.Id, Standing.Untouched);
    }
}
