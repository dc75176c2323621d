namespace Grader.Cli;

/// <summary>The user's state folder, <c>$XDG_STATE_HOME/grader</c>: reports of faults, and what earlier versions kept.</summary>
static class StateFolder
{
    public static string Location { get; } = Path.Combine(
        Environment.GetEnvironmentVariable("XDG_STATE_HOME") is { Length: > 0 } given
            ? given
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local", "state"),
        "grader");
}
