namespace Grader.Benchmarks.Peers;

static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Grader.sln")) ? folder : Find(Path.GetDirectoryName(folder)!);
}
