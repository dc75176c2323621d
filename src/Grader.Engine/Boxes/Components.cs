namespace Grader.Engine.Boxes;

/// <summary>Where the programs lie that the engine starts. Components are published side by side: <c>publish/(component)/(configuration)/</c>.</summary>
/// <param name="DotNetRoot">Folder of the <c>dotnet</c> command.</param>
/// <param name="Framework">Folder of the shared framework that this process runs on; submissions compile against it.</param>
/// <param name="Launcher">The native launcher; null where it has not been built, for want of a C compiler.</param>
public sealed record Components(string DotNetRoot, string Framework, BoxedProgram Compiler, BoxedProgram Worker, string? Launcher)
{
    public string DotNet => Path.Combine(DotNetRoot, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");

    /// <summary>Looked for only when something is timed.</summary>
    /// <exception cref="FileNotFoundException">It has not been built.</exception>
    public BoxedProgram Bencher => FindManaged("Grader.Bencher");

    /// <exception cref="FileNotFoundException">A component has not been built.</exception>
    public static Components Locate()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var root = Path.GetFullPath(Path.Combine(framework, "..", "..", ".."));
        return new Components(
            root, framework, FindNative("Grader.Compiler") ?? FindSelfContained("Grader.Compiler"), FindManaged("Grader.Worker"),
            Find("Grader.Launcher", "launcher") is { } folder ? Path.Combine(folder, "launcher") : null);
    }

    /// <summary>The compiler as the SDK alone builds it, whether the native one is there or not.</summary>
    public Components WithManagedCompiler() => this with { Compiler = FindSelfContained("Grader.Compiler") };

    static NativeProgram? FindNative(string component) => Find(component + ".Native", "built-from") is { } folder ? new NativeProgram(folder, component) : null;

    static ManagedProgram FindManaged(string component) => new(Find(component, component + ".dll") ?? throw Missing(component), component);

    static SelfContainedProgram FindSelfContained(string component) => new(Find(component, OperatingSystem.IsWindows() ? component + ".exe" : component) ?? throw Missing(component), component);

    static FileNotFoundException Missing(string component) => new($"{component} has not been built; build the whole solution.");

    /// <summary>The folder of a published component, beside this one's or above it; null where there is none.</summary>
    static string? Find(string component, string program)
    {
        var own = Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory);
        var configuration = Path.GetFileName(own);
        for (var folder = Path.GetDirectoryName(own); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            foreach (var candidate in new[] { Path.Combine(folder, component, configuration), Path.Combine(folder, "publish", component, configuration) })
            {
                if (File.Exists(Path.Combine(candidate, program)) && candidate.Contains("publish", StringComparison.Ordinal))
                {
                    return candidate;
                }
            }
        }
        return null;
    }
}
