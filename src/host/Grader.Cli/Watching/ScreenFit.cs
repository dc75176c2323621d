namespace Grader.Cli.Watching;

/// <summary>What fits on the screen.</summary>
static class ScreenFit
{
    /// <summary>
    /// The first text that fits; if none does, the last one without its middle. The end says what is wrong, so more of it stays than of the
    /// beginning.
    /// </summary>
    /// <param name="texts">The lines of several texts, the longest first.</param>
    /// <param name="rows">Number of lines that there is room for.</param>
    public static IReadOnlyList<string> Fit(IEnumerable<string[]> texts, int rows)
    {
        string[] last = [];
        foreach (var text in texts)
        {
            if (text.Length <= rows)
            {
                return text;
            }
            last = text;
        }
        var (head, tail) = (Math.Max(0, rows / 4), Math.Max(1, rows - 1 - (rows / 4)));
        return last.Length <= rows ? last : [.. last.Take(head), "  …", .. last.TakeLast(tail)];
    }
}
