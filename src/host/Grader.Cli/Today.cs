namespace Grader.Cli;

/// <summary>The date on the user's calendar.</summary>
static class Today
{
    public static DateOnly Read() => DateOnly.FromDateTime(DateTimeOffset.Now.DateTime);
}
