using System.CommandLine;
using Grader.Cli.Reports;
using Grader.Practice;

namespace Grader.Cli.Commands;

/// <summary><c>grader list</c>: the problems there are, by track, in the order in which to take them.</summary>
static class ListCommand
{
    public static Command Create()
    {
        var problems = Options.Problems();
        var format = new Option<string>("--format")
        {
            Description = "text or markdown; the latter is the catalogue in docs/",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "markdown");
        var command = new Command("list", "List the problems by track, in the order in which to take them, and how far you are.")
        {
            problems, format,
        };
        command.SetAction(parsed => List(parsed.GetValue(problems), parsed.GetValue(format)!));
        return command;
    }

    static int List(string[]? roots, string format)
    {
        var curriculum = Curriculum.Arrange(Catalogues.Open(roots).ReadAll());
        if (format == "markdown")
        {
            CatalogueMarkdown.Write(curriculum, Console.Out);
            return ExitCodes.Success;
        }
        using var history = UserHistory.OpenToRecord();
        IReadOnlyDictionary<string, Standing> standings = history is null ? new Dictionary<string, Standing>() : Standing.ReadAll(history);
        ListText.Write(curriculum, standings, DateTimeOffset.UtcNow, Screen.Open(piped: Screen.UsualColumns));
        return ExitCodes.Success;
    }
}
