namespace Grader.Sandboxing;

/// <summary>The folders in which the system looks for a command.</summary>
public static class SearchPath
{
    /// <param name="program">A name, or a full path.</param>
    public static bool Has(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, program)));
}
