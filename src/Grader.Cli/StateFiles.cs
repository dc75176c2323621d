namespace Grader.Cli;

/// <summary>Files in the user's state folder, <c>$XDG_STATE_HOME/grader</c>.</summary>
static class StateFiles
{
    public static string Folder() => Path.Combine(
        Environment.GetEnvironmentVariable("XDG_STATE_HOME") is { Length: > 0 } given
            ? given
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local", "state"),
        "grader");

    /// <summary>What was recorded under this name; null if nothing was.</summary>
    public static string? Read(string name)
    {
        try
        {
            return RecordFile.Read(Path.Combine(Folder(), name));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Adds a line to a record. If the folder cannot be written, only the record is lost and the command goes on.</summary>
    public static void Append(string name, string line)
    {
        var path = Path.Combine(Folder(), name);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            RecordFile.Append(path, line);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"It could not be recorded: {unwritable.Message}");
        }
    }
}
