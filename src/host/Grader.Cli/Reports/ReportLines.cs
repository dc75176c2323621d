using Spectre.Console;
using static Grader.Cli.Reports.SafeText;

namespace Grader.Cli.Reports;

/// <summary>The lines of a report, broken between words to the width of the screen.</summary>
sealed class ReportLines(IAnsiConsole console)
{
    public int Width => console.Profile.Width;

    public void AddBlank() => console.MarkupLine("");

    /// <param name="markup">Must fit on the screen.</param>
    public void AddMarkup(string markup) => console.MarkupLine(markup);

    /// <summary>Adds a line of text; if it is broken, all its lines have the same indentation.</summary>
    /// <param name="style">As in markup: <c>grey</c>, <c>bold yellow</c>.</param>
    public void Add(int indent, string text, string style = "default")
    {
        foreach (var part in Folding.FoldLine(text, Math.Max(1, Width - indent)))
        {
            console.MarkupLine($"{new string(' ', indent)}[{style}]{Safe(part)}[/]");
        }
    }

    /// <summary>Adds a line of text whose beginning looks different, unless the line is broken there.</summary>
    public void AddHeaded(int indent, string head, string headMarkup, string rest)
    {
        foreach (var (i, part) in Folding.FoldLine(head + rest, Math.Max(1, Width - indent)).Index())
        {
            var markup = i == 0 && part.StartsWith(head, StringComparison.Ordinal) ? headMarkup + Safe(part[head.Length..]) : Safe(part);
            console.MarkupLine(new string(' ', indent) + markup);
        }
    }

    /// <summary>Adds parts in one line, or each in its own line if that is too long, so that a command among them can be copied.</summary>
    public void AddParts(int indent, IEnumerable<string> parts, string style)
    {
        var some = parts.Where(part => part.Length > 0).ToList();
        var line = string.Join(" · ", some);
        foreach (var text in line.Length <= Width - indent ? [line] : some)
        {
            Add(indent, text, style);
        }
    }

    /// <summary>Adds several lines of text; only the first ones if there are more.</summary>
    public void AddBlock(int indent, string text, int maxLines, string style = "default")
    {
        var lines = text.Split('\n');
        foreach (var line in lines.Take(maxLines))
        {
            Add(indent, line.TrimEnd('\r'), style);
        }
        if (lines.Length > maxLines)
        {
            Add(indent, $"… {Count(lines.Length - maxLines, "line")} more", "grey");
        }
    }
}
