namespace Grader.Cli.Reports;

/// <summary>How much can be seen at once, in characters and lines.</summary>
readonly record struct PageSize(int Width, int Height)
{
    /// <summary>For text that is read in one piece.</summary>
    public static PageSize Whole => new(160, int.MaxValue);

    /// <summary>The size of the terminal. Text that goes elsewhere may be of any length.</summary>
    public static PageSize Current() => Console.IsOutputRedirected
        ? Whole
        : new PageSize(Screen.Columns, Console.WindowHeight is > 0 and var height ? height : int.MaxValue);
}
