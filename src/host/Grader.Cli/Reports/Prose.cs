using System.Text;

namespace Grader.Cli.Reports;

/// <summary>
/// Markdown that is read on a terminal: its paragraphs are broken to the terminal's width, and everything else stays as it is.
/// </summary>
static class Prose
{
    /// <summary>Fits it to the width of the terminal, up to a comfortable width; text that goes elsewhere is written unchanged.</summary>
    public static void Write(string markdown) =>
        Console.Out.WriteLine(Console.IsOutputRedirected ? markdown : Fit(markdown, Math.Min(Screen.Columns, 100)));

    /// <param name="width">In characters.</param>
    public static string Fit(string markdown, int width)
    {
        var fitted = new StringBuilder();
        var paragraph = new List<string>();
        var isFenced = false;
        foreach (var line in markdown.ReplaceLineEndings("\n").Split('\n'))
        {
            var isFence = line.StartsWith("```", StringComparison.Ordinal);
            if (isFence || isFenced || IsKept(line))
            {
                Flush();
                fitted.Append(line).Append('\n');
                isFenced ^= isFence;
            }
            else
            {
                if (Bullet(line) > 0 || (paragraph is [var first, ..] && IsQuote(line) != IsQuote(first)))
                {
                    Flush();
                }
                paragraph.Add(line);
            }
        }
        Flush();
        return fitted.ToString(0, Math.Max(0, fitted.Length - 1));

        void Flush()
        {
            if (paragraph.Count > 0)
            {
                Break(paragraph, width, fitted);
                paragraph.Clear();
            }
        }
    }

    /// <summary>What ends a paragraph: blank lines, headings, rows of a table, indented code.</summary>
    static bool IsKept(string line) =>
        line.Trim() is "" or ">" || line[0] is '#' or '|' || line.StartsWith("    ", StringComparison.Ordinal);

    static bool IsQuote(string line) => line.StartsWith("> ", StringComparison.Ordinal);

    /// <summary>Length of the marker of a list item, such as <c>- </c> or <c>1. </c>; 0 if the line begins none.</summary>
    static int Bullet(string line)
    {
        var digits = line.TakeWhile(char.IsAsciiDigit).Count();
        return line.StartsWith("- ", StringComparison.Ordinal)
            ? 2
            : digits > 0 && line.AsSpan(digits).StartsWith(". ", StringComparison.Ordinal) ? digits + 2 : 0;
    }

    static void Break(List<string> paragraph, int width, StringBuilder fitted)
    {
        var isQuote = IsQuote(paragraph[0]);
        var indent = isQuote ? "> " : new string(' ', Bullet(paragraph[0]));
        var words = paragraph.SelectMany(line => (isQuote ? line[2..] : line).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var lead = isQuote ? indent : "";
        fitted.Append(lead);
        var column = lead.Length;
        foreach (var (i, word) in words.Index())
        {
            if (i > 0 && column + 1 + word.Length > width)
            {
                fitted.Append('\n').Append(indent);
                column = indent.Length;
            }
            else if (i > 0)
            {
                fitted.Append(' ');
                column++;
            }
            fitted.Append(word);
            column += word.Length;
        }
        fitted.Append('\n');
    }
}
