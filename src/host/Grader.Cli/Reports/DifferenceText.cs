using DiffPlex.DiffBuilder.Model;
using Spectre.Console;

namespace Grader.Cli.Reports;

/// <summary>Changed lines on the terminal, with a few equal ones around them.</summary>
static class DifferenceText
{
    /// <summary>Equal lines shown on either side of a difference.</summary>
    const int Context = 2;

    public static void Write(IReadOnlyList<DiffPiece> lines, IAnsiConsole console)
    {
        var isNear = lines.Select((_, i) => lines
            .Skip(Math.Max(0, i - Context)).Take(Math.Min(i, Context) + Context + 1)
            .Any(line => line.Type != ChangeType.Unchanged)).ToList();
        foreach (var (i, line) in lines.Index())
        {
            if (isNear[i])
            {
                console.MarkupLine(Rendered(line));
            }
            else if (i == 0 || isNear[i - 1])
            {
                console.MarkupLine("[grey]  …[/]");
            }
        }
    }

    static string Rendered(DiffPiece line) => line.Type switch
    {
        ChangeType.Deleted => $"[red]− {SafeText.Safe(line.Text)}[/]",
        ChangeType.Inserted => $"[green]+ {SafeText.Safe(line.Text)}[/]",
        _ => $"[grey]  {SafeText.Safe(line.Text)}[/]",
    };
}
