namespace Grader.Cli;

/// <summary>Breaks text between words if it is too long for the screen; each line keeps its indentation.</summary>
static class Folding
{
    /// <summary>The lines of a text, each broken into as many as it needs.</summary>
    public static string Fold(string text, int width) =>
        text.Length <= width ? text : string.Join('\n', text.Split('\n').SelectMany(line => FoldLine(line, width)));

    /// <param name="line">Without a line end.</param>
    /// <param name="width">In characters; a word that is longer is broken too.</param>
    public static IEnumerable<string> FoldLine(string line, int width)
    {
        var indent = Math.Min(line.Length - line.TrimStart(' ').Length, width / 2);
        line = line.Length <= width ? line : new string(' ', indent) + line.TrimStart(' ');
        while (line.Length > width)
        {
            var space = line.LastIndexOf(' ', width);
            var end = space > indent ? space : width;
            yield return line[..end].TrimEnd(' ');
            var rest = line[end..].TrimStart(' ');
            if (rest.Length == 0)
            {
                yield break;
            }
            line = new string(' ', indent) + rest;
        }
        yield return line;
    }
}
