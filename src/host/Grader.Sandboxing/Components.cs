namespace Grader.Sandboxing;

/// <summary>
/// Where the programs are that the engine starts. Components are published side by side: <c>publish/(component)/(configuration)/</c>.
/// </summary>
/// <param name="DotNetRoot">Folder of the <c>dotnet</c> command.</param>
/// <param name="Framework">Folder of the shared framework that this process runs on; submissions compile against it.</param>
/// <param name="Launcher">The native launcher; null if it was not built because there was no C compiler.</param>
public sealed record Components(string DotNetRoot, string Framework, BoxedProgram Compiler, BoxedProgram Worker, string? Launcher)
{
    /// <summary>File next to every compiler with the digest of its sources. Written last, so a half-replaced compiler has none.</summary>
    const string BuiltFrom = "built-from";

    public string DotNet => Path.Combine(DotNetRoot, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");

    /// <summary>Next to the worker, whether it has been fetched yet or not.</summary>
    public LibTorch LibTorch =>
        new(Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(Worker.Folder))!, "Grader.LibTorch", Path.GetFileName(Worker.Folder)));

    /// <summary>Digest of the compiler's sources: two compilers with the same digest compile the same.</summary>
    /// <exception cref="FileNotFoundException">Its build did not finish.</exception>
    public string ReadCompilerDigest() => File.ReadAllText(Path.Combine(Compiler.Folder, BuiltFrom)).Trim();

    /// <summary>Looked for only when something is timed.</summary>
    /// <exception cref="FileNotFoundException">It has not been built.</exception>
    public BoxedProgram Bencher => FindManaged("Grader.Bencher");

    /// <summary>Finds the published components, starting from this program's own folder.</summary>
    /// <exception cref="FileNotFoundException">A component has not been built.</exception>
    public static Components Locate()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var root = Path.GetFullPath(Path.Combine(framework, "..", "..", ".."));
        return new Components(
            root, framework, Compilers().First(), FindManaged("Grader.Worker"),
            Find("Grader.Launcher", "launcher") is { } folder ? Path.Combine(folder, "launcher") : null);
    }

    /// <summary>Every compiler that has been built, fastest first. The last is the one that the first build makes.</summary>
    /// <exception cref="FileNotFoundException">None has been built.</exception>
    public static IEnumerable<BoxedProgram> Compilers()
    {
        const string Compiler = "Grader.Compiler";
        if (Find(Compiler + ".Native", BuiltFrom) is { } native)
        {
            yield return new NativeProgram(native, Compiler);
        }
        if (Find(Compiler + ".WholeProgram", BuiltFrom) is { } whole)
        {
            yield return new SelfContainedProgram(whole, Compiler);
        }
        yield return FindManaged(Compiler);
    }

    static ManagedProgram FindManaged(string component) => new(Find(component, component + ".dll") ?? throw Missing(component), component);

    static FileNotFoundException Missing(string component) => new($"{component} has not been built; build the whole solution.");

    /// <summary>The folder of a published component, beside this one's or above it; null if there is none.</summary>
    static string? Find(string component, string program)
    {
        var own = Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory);
        var configuration = Path.GetFileName(own);
        for (var folder = Path.GetDirectoryName(own); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            string[] candidates =
            [
                Path.Combine(folder, component, configuration),
                Path.Combine(folder, "publish", component, configuration),
            ];
            foreach (var candidate in candidates)
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
