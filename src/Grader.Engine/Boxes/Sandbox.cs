using System.Diagnostics;

namespace Grader.Engine.Boxes;

/// <summary>How strongly a box is closed, weakest first.</summary>
public enum IsolationLevel
{
    /// <summary>A process of its own; limits by watching.</summary>
    Process,

    /// <summary>Own namespaces through bubblewrap: no network, a read-only root without the user's files, dies with the host.</summary>
    Namespaces,
}

/// <summary>Turns "run this component" into a command line at one level of isolation.</summary>
public abstract class Sandbox
{
    public abstract IsolationLevel Level { get; }

    /// <summary>The strongest sandbox that works on this machine.</summary>
    public static Sandbox Strongest() => At(Bubblewrap.IsAvailable() ? IsolationLevel.Namespaces : IsolationLevel.Process);

    public static Sandbox At(IsolationLevel level) => level == IsolationLevel.Namespaces ? new Bubblewrap() : new BareProcess();

    public abstract ProcessStartInfo Command(BoxSpecification box, IReadOnlyList<string> arguments);
}

/// <summary>What runs in a box and what it may see.</summary>
/// <param name="Component">Folder of the program; the box sees it, read-only.</param>
/// <param name="Assembly">The program's file name.</param>
/// <param name="Environment">The whole environment of the process.</param>
public sealed record BoxSpecification(
    Components Components, string Component, string Assembly, IReadOnlyDictionary<string, string> Environment, IReadOnlyList<string> ReadOnlyPaths);

/// <summary>No walls but the process boundary.</summary>
sealed class BareProcess : Sandbox
{
    public override IsolationLevel Level => IsolationLevel.Process;

    public override ProcessStartInfo Command(BoxSpecification box, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(box.Components.DotNet, [Path.Combine(box.Component, box.Assembly), .. arguments])
        {
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment.Clear();
        foreach (var (name, value) in box.Environment)
        {
            start.Environment[name] = value;
        }
        return start;
    }
}

/// <summary>
/// bubblewrap with every namespace unshared. The box sees the shared framework, the system's libraries and its own component, all
/// read-only, an empty /tmp, and nothing of the user's home, the repository or the problems.
/// </summary>
sealed class Bubblewrap : Sandbox
{
    const string Program = "bwrap";

    public override IsolationLevel Level => IsolationLevel.Namespaces;

    /// <summary>Tries a namespace: bubblewrap may be installed and yet forbidden, as in most containers.</summary>
    public static bool IsAvailable()
    {
        if (!OperatingSystem.IsLinux() || FindOnPath() is null)
        {
            return false;
        }
        var start = new ProcessStartInfo(Program, ["--unshare-all", "--ro-bind", "/", "/", "--proc", "/proc", "true"])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    public override ProcessStartInfo Command(BoxSpecification box, IReadOnlyList<string> arguments)
    {
        var dotnet = box.Components.DotNetRoot;
        List<string> options =
        [
            "--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL", "--clearenv",
            "--ro-bind", "/usr/lib", "/usr/lib", "--ro-bind-try", "/usr/lib64", "/usr/lib64",
            "--ro-bind-try", "/lib", "/lib", "--ro-bind-try", "/lib64", "/lib64",
            "--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp",
            "--ro-bind", box.Components.DotNet, box.Components.DotNet,
            "--ro-bind", Path.Combine(dotnet, "host"), Path.Combine(dotnet, "host"),
            "--ro-bind", box.Components.Framework, box.Components.Framework,
            "--ro-bind", box.Component, box.Component,
            "--chdir", "/tmp",
        ];
        foreach (var path in box.ReadOnlyPaths)
        {
            options.AddRange(["--ro-bind", path, path]);
        }
        foreach (var (name, value) in box.Environment)
        {
            options.AddRange(["--setenv", name, value]);
        }
        return new ProcessStartInfo(Program, [.. options, "--", box.Components.DotNet, Path.Combine(box.Component, box.Assembly), .. arguments]);
    }

    static string? FindOnPath() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, Program)).FirstOrDefault(File.Exists);
}
