namespace Grader.Cli.Reports;

/// <summary>How much can be seen at once, in characters and lines.</summary>
readonly record struct PageSize(int Width, int Height)
{
    /// <summary>The size of the terminal. Text that goes elsewhere may be of any length.</summary>
    public static PageSize Current() => Console.IsOutputRedirected
        ? new PageSize(160, int.MaxValue)
        : new PageSize(Screen.Columns, Console.WindowHeight is > 0 and var height ? height : int.MaxValue);
}
