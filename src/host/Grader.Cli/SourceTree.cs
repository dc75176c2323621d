namespace Grader.Cli;

/// <summary>
/// The sources that this program was built from, if it still lies among them: some parts are built only when they are asked for.
/// </summary>
static class SourceTree
{
    /// <summary>Whether a path is that of the sources, or lies below it.</summary>
    public static bool Holds(string path) =>
        Find() is { } root && $"{Path.GetFullPath(path)}{Path.DirectorySeparatorChar}".StartsWith(
            root + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>The root folder; null if there are no sources.</summary>
    public static string? Find()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Grader.sln")))
            {
                return folder;
            }
        }
        return null;
    }
}
