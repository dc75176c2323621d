namespace Grader.Cli;

/// <summary>The folder of a mock interview: what is written in it does not touch what the user wrote before.</summary>
static class MockFolder
{
    /// <summary>A new folder in the working folder.</summary>
    /// <returns>Its full path.</returns>
    /// <exception cref="UsageException">It cannot be made.</exception>
    public static string Create(string seed)
    {
        var name = $"mock-{seed}";
        for (var i = 2; Path.Exists(name); i++)
        {
            name = $"mock-{seed}-{i}";
        }
        return Made(Path.GetFullPath(name));
    }

    /// <summary>Makes it the working folder; makes it again if it has gone.</summary>
    /// <exception cref="UsageException">It cannot be made.</exception>
    public static void Enter(string folder) => Environment.CurrentDirectory = Made(folder);

    static string Made(string folder)
    {
        try
        {
            return Directory.CreateDirectory(folder).FullName;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The folder of the interview, {folder}, cannot be made: {refused.Message}");
        }
    }
}
