using System.CommandLine;
using Spectre.Console;

namespace Grader.Cli.Commands;

/// <summary><c>grader list</c>: the problems there are.</summary>
static class ListCommand
{
    public static Command Create()
    {
        var problems = Options.Problems();
        var command = new Command("list", "List the problems.") { problems };
        command.SetAction(parsed => List(parsed.GetValue(problems)));
        return command;
    }

    static int List(string[]? roots)
    {
        var table = new Table().Border(TableBorder.None).AddColumns("problem", "track", "title", "difficulty").AddColumn(new TableColumn("minutes").RightAligned());
        foreach (var problem in Workplace.OpenCatalogue(roots).ReadAll().OrderBy(p => p.Manifest.Track, StringComparer.Ordinal).ThenBy(p => p.Manifest.Difficulty))
        {
            var manifest = problem.Manifest;
            table.AddRow(
                new Markup($"[bold]{Markup.Escape(manifest.Id)}[/]"), new Text(manifest.Track), new Text(manifest.Title),
                new Text(manifest.Difficulty.ToString().ToLowerInvariant()), new Text($"{manifest.Minutes}"));
        }
        Screen.Open().Write(table);
        return ExitCodes.Accepted;
    }
}
