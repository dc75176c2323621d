namespace Grader.Cli.Reports;

/// <summary>How much can be seen at once, in characters and lines.</summary>
readonly record struct PageSize(int Width, int Height)
{
    /// <summary>That of the terminal. What goes elsewhere may be as long as it likes.</summary>
    public static PageSize Current() => Console.IsOutputRedirected
        ? new PageSize(160, int.MaxValue)
        : new PageSize(Screen.Columns, Console.WindowHeight is > 0 and var height ? height : int.MaxValue);
}
