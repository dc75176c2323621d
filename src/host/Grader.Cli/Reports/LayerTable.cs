using System.Collections.Immutable;
using Spectre.Console;
using static Grader.Cli.Reports.SafeText;

namespace Grader.Cli.Reports;

/// <summary>
/// A table with a line for each layer: a curve and numbers. On a screen that is too narrow for all of it the last columns get a table of
/// their own, so that no number is ever broken.
/// </summary>
/// <param name="Title">Heading of the names, in one or two lines, like the other headings.</param>
/// <param name="Names">Names of the layers; null stands for those that are left out.</param>
/// <param name="CurveTitle">Heading of the curve.</param>
/// <param name="Curve">A layer's numbers over time; drawn so that equal factors are equal heights.</param>
sealed record LayerTable(string Title, ImmutableArray<string?> Names, string CurveTitle, Func<string, ImmutableArray<float>> Curve)
{
    const int MaxName = 28, LeastName = 12, MaxCurve = 20, LeastCurve = 10, Gap = 2;

    public required ImmutableArray<LayerColumn> BesideTheCurve { get; init; }

    public required ImmutableArray<LayerColumn> Others { get; init; }

    public void Write(IAnsiConsole console, int width)
    {
        var names = Math.Min(MaxName, Widest(Names.Select(name => name ?? "").Append(Title)));
        ImmutableArray<LayerColumn> all = [.. BesideTheCurve, .. Others];
        if (RoomForCurve(width, names, all) is >= LeastCurve and var room)
        {
            Write(console, names, room, all);
            return;
        }
        var left = RoomForCurve(width, names, BesideTheCurve);
        names = Math.Max(LeastName, names - Math.Max(0, LeastCurve - left));
        Write(console, names, RoomForCurve(width, names, BesideTheCurve), BesideTheCurve);
        console.WriteLine();
        Write(console, names, 0, Others);
    }

    int RoomForCurve(int width, int names, ImmutableArray<LayerColumn> columns) => Math.Min(
        MaxCurve, width - 1 - names - (2 * Gap) - columns.Sum(column => Gap + Width(column)));

    /// <param name="curve">Width of the curve; 0 for none.</param>
    void Write(IAnsiConsole console, int names, int curve, ImmutableArray<LayerColumn> columns)
    {
        var curves = Math.Max(curve, Widest([CurveTitle]));
        for (var line = 0; line < 2; line++)
        {
            var titles = columns.Select(column => (Part(column.Title, line), Width(column)));
            var heading = Row(Fit(Part(Title, line), names), curve > 0 ? Part(CurveTitle, line) : "", titles);
            console.MarkupLine($"[bold]{Safe(heading)}[/]");
        }
        foreach (var name in Names)
        {
            var drawn = curve > 0 && name is not null ? Sparkline.Draw(Curve(name), curve, logarithmic: true) : "";
            var row = Row(Fit(name ?? "…", names), drawn, columns.Select(column => (name is null ? "" : column.Cell(name), Width(column))));
            console.MarkupLine(drawn.Length == 0 ? Safe(row) : Safe(row).Replace(drawn, $"[blue]{drawn}[/]", StringComparison.Ordinal));
        }

        string Row(string name, string drawn, IEnumerable<(string Text, int Width)> cells)
        {
            var gap = new string(' ', Gap);
            string[] drawing = curve > 0 ? [gap, drawn.PadRight(curves)] : [];
            string[] parts =
                [gap, name.PadRight(names), .. drawing, .. cells.Select(cell => $"{gap}{cell.Text.PadLeft(cell.Width)}")];
            return string.Concat(parts);
        }
    }

    int Width(LayerColumn column) => Widest(Names.OfType<string>().Select(column.Cell).Append(column.Title));

    static int Widest(IEnumerable<string> texts) => texts.SelectMany(text => text.Split('\n')).Max(line => line.Length);

    /// <summary>Cuts the beginning of a name that is too long: its end tells it from its neighbours.</summary>
    static string Fit(string name, int width) => name.Length <= width ? name : $"…{name[^(width - 1)..]}";

    static string Part(string title, int line) => title.Split('\n') is { Length: 2 } parts ? parts[line] : line == 1 ? title : "";
}

/// <summary>A column of numbers in a table of layers.</summary>
/// <param name="Title">Heading, in one or two lines.</param>
/// <param name="Cell">The text in the line of a layer.</param>
sealed record LayerColumn(string Title, Func<string, string> Cell);
