namespace Grader.Engine.Boxes;

/// <summary>Where the programs lie that the engine starts. Components are published side by side: <c>publish/(component)/(configuration)/</c>.</summary>
/// <param name="DotNetRoot">Folder of the <c>dotnet</c> command.</param>
/// <param name="Framework">Folder of the shared framework that this process runs on; submissions compile against it.</param>
public sealed record Components(string DotNetRoot, string Framework, string Compiler, string Worker)
{
    public string DotNet => Path.Combine(DotNetRoot, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");

    /// <exception cref="FileNotFoundException">A component has not been built.</exception>
    public static Components Locate()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var root = Path.GetFullPath(Path.Combine(framework, "..", "..", ".."));
        return new Components(root, framework, Find("Grader.Compiler"), Find("Grader.Worker"));
    }

    static string Find(string component)
    {
        var own = Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory);
        var configuration = Path.GetFileName(own);
        for (var folder = Path.GetDirectoryName(own); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            foreach (var candidate in new[] { Path.Combine(folder, component, configuration), Path.Combine(folder, "publish", component, configuration) })
            {
                if (File.Exists(Path.Combine(candidate, component + ".dll")) && candidate.Contains("publish", StringComparison.Ordinal))
                {
                    return candidate;
                }
            }
        }
        throw new FileNotFoundException($"{component} has not been built for {configuration}; build the whole solution.");
    }
}
