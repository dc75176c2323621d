namespace Grader.Cli.Reports;

/// <summary>Text broken between words.</summary>
static class WordWrap
{
    /// <summary>Lines of at most that many characters; a longer word has a line of its own.</summary>
    public static IEnumerable<string> Lines(string text, int width)
    {
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }
        yield return line;
    }

    /// <summary>The same as one text, every line but the first indented.</summary>
    public static string Hanging(string text, int width, int indent) =>
        string.Join($"\n{new string(' ', indent)}", Lines(text, width - indent));
}
