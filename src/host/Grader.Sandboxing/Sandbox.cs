using System.Diagnostics;
using Grader.Confinement;

namespace Grader.Sandboxing;

/// <summary>Turns "run this component" into a command line at one level of isolation.</summary>
public abstract class Sandbox
{
    public abstract IsolationLevel Level { get; }

    /// <summary>What this level does not prevent on this machine, in a sentence; null if it has no such gap.</summary>
    public virtual string? Weakness => SystemCallFilter.IsSupported ? null : "system calls are not filtered on this machine";

    /// <summary>The strongest sandbox that works on this machine.</summary>
    /// <param name="bubblewrap">The command that makes namespaces.</param>
    public static Sandbox Strongest(string bubblewrap = Bubblewrap.Program) =>
        Bubblewrap.WhyNot(bubblewrap) is not { } noNamespaces ? new NamespacesOrLandlock(bubblewrap) :
        LandlockedProcess.WhyNot() is null ? new LandlockedProcess() : new BareProcess { NoNamespaces = noNamespaces };

    /// <summary>A sandbox of this level, whether it works here or not.</summary>
    public static Sandbox At(IsolationLevel level) => level switch
    {
        IsolationLevel.Namespaces => new Bubblewrap(Bubblewrap.Program),
        IsolationLevel.Landlock => new LandlockedProcess(),
        _ => new BareProcess(),
    };

    /// <summary>Why a level does not work on this machine; null if it does.</summary>
    public static string? WhyNot(IsolationLevel level) => level switch
    {
        IsolationLevel.Namespaces => Bubblewrap.WhyNot(Bubblewrap.Program),
        IsolationLevel.Landlock => LandlockedProcess.WhyNot(),
        _ => null,
    };

    /// <summary>Why a level that seemed to work does not: a box at that level ended before it was ready.</summary>
    /// <param name="lastWords">What it wrote to stderr.</param>
    public static string WhyNotReady(IsolationLevel level, string lastWords) => (level, Bubblewrap.Complaint(lastWords)) switch
    {
        (IsolationLevel.Namespaces, { } complaint) => Bubblewrap.DoesNotWork(complaint),
        _ when lastWords.Trim() is { Length: > 0 } words => $"a worker does not start in it: `{words.Split('\n')[0].Trim()}`",
        _ => "a worker does not start in it",
    };

    /// <summary>The command that starts a component in a box.</summary>
    /// <param name="read">The descriptor that the component reads requests from.</param>
    /// <param name="write">The descriptor that it answers on.</param>
    public ProcessStartInfo Command(SandboxSpec box, string read, string write, long nonce)
    {
        var arguments = new BoxArguments(
            read, write, nonce, box.Limits, FiltersSystemCalls: Level != IsolationLevel.Process && SystemCallFilter.IsSupported);
        return Command(box, arguments.ToArguments());
    }

    /// <summary>
    /// Whether a box that ended before it was ready is worth another try: this sandbox could not make it, and a different one takes over
    /// from now on.
    /// </summary>
    /// <param name="lastWords">What was written to stderr; no foreign code has run in the box.</param>
    /// <exception cref="BrokenSandboxException">This sandbox could not make the box, and no other takes over.</exception>
    public virtual bool GivesWayAfter(string lastWords) => false;

    /// <param name="arguments">The program's own arguments.</param>
    internal abstract ProcessStartInfo Command(SandboxSpec box, IReadOnlyList<string> arguments);

    protected static ProcessStartInfo WithEnvironment(ProcessStartInfo start, SandboxSpec box)
    {
        start.Environment.Clear();
        foreach (var (name, value) in box.Environment)
        {
            start.Environment[name] = value;
        }
        return start;
    }
}

/// <summary>The sandbox that the user insists on, or the last one that is trusted here, cannot make a box; the message says why.</summary>
public sealed class BrokenSandboxException(string message) : Exception(message);

/// <summary>What runs in a box and what it may see.</summary>
/// <param name="Program">What is run; the box sees its folder, read-only.</param>
/// <param name="Limits">The kernel's limits on the process.</param>
/// <param name="Environment">The whole environment of the process.</param>
/// <param name="ReadOnlyPaths">Further folders that it sees.</param>
public sealed record SandboxSpec(
    Components Components, BoxedProgram Program, ResourceLimits Limits, IReadOnlyDictionary<string, string> Environment,
    IReadOnlyList<string> ReadOnlyPaths)
{
    const string Null = "/dev/null";

    /// <summary>Settings of .NET's runtime that every box has.</summary>
    public static IReadOnlyDictionary<string, string> Runtime { get; } = new Dictionary<string, string>
    {
        ["DOTNET_EnableDiagnostics"] = "0",
        ["DOTNET_EnableWriteXorExecute"] = "0", // it keeps machine code in a file in memory, which can be filled past the memory limit
        ["DOTNET_TieredPGO"] = "0",
        // with concurrent collection, TorchSharp now and then reads a scalar that has just been freed; without it there is also one thread
        // fewer
        ["DOTNET_gcConcurrent"] = "0",
        ["HOME"] = "/tmp",
    };

    /// <summary>All of <c>/dev</c> that a box has.</summary>
    public static IReadOnlyList<string> Devices { get; } = [Null, "/dev/zero", "/dev/urandom", "/dev/random"];

    /// <summary>The files of the grader and of .NET that the box must be able to read.</summary>
    public IEnumerable<string> Files =>
    [
        Components.DotNet, Path.Combine(Components.DotNetRoot, "host"), Components.Framework, typeof(object).Assembly.Location,
        Program.Folder, .. Program.Command(Components), .. ReadOnlyPaths,
        .. Components.Launcher is { } launcher ? [launcher] : Array.Empty<string>(),
    ];

    /// <summary>The files that the runtime and the component need; everything else is closed.</summary>
    public IEnumerable<FileRule> FileRules()
    {
        string[] libraries = ["/usr/lib", "/usr/lib64", "/lib", "/lib64"];
        // not all of /proc/self: net/ shows the connections of the whole machine
        string[] own =
        [
            "maps", "status", "stat", "statm", "mountinfo", "mounts", "cgroup", "fd", "auxv", "limits", "cmdline", "environ", "comm",
            "smaps", "oom_score",
        ];
        string[] machine =
        [
            "/proc/meminfo", "/proc/cpuinfo", "/proc/stat", "/proc/sys/vm", "/sys/devices/system", "/sys/fs/cgroup", "/etc/ld.so.cache",
        ];
        string[] programs =
        [
            Components.DotNet, Path.Combine(Components.DotNetRoot, "host"), Path.GetDirectoryName(Components.Framework)!, Program.Folder,
        ];
        return
        [
            .. libraries.Concat(programs)
                .Select(path => new FileRule(FileAccessKind.ReadAndExecute, path)),
            .. own.Select(name => $"/proc/self/{name}").Concat(machine).Concat(Devices).Except([Null]).Concat(ReadOnlyPaths)
                .Select(path => new FileRule(FileAccessKind.Read, path)),
            new FileRule(FileAccessKind.ReadAndWrite, Null),
        ];
    }
}
