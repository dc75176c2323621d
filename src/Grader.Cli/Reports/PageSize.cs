namespace Grader.Cli.Reports;

/// <summary>How much can be seen at once, in characters and lines.</summary>
readonly record struct PageSize(int Width, int Height)
{
    /// <summary>That of the terminal. What goes elsewhere may be as long as it likes.</summary>
    public static PageSize Current() => Console.IsOutputRedirected
        ? new PageSize(160, int.MaxValue)
        : new PageSize(Screen.Columns, Console.WindowHeight is > 0 and var height ? height : int.MaxValue);

    /// <summary>Each line broken between words, and indented as it begins. What goes elsewhere stays as it is.</summary>
    public string Fit(string text)
    {
        var width = Width;
        return Console.IsOutputRedirected ? text : string.Join('\n', text.Split('\n').Select(line =>
        {
            var indent = line.Length - line.TrimStart().Length;
            return line.Length <= width ? line : new string(' ', indent) + WordWrap.Hanging(line, width, indent);
        }));
    }
}
