using System.Collections.Immutable;
using Grader.Confinement;

namespace Grader.Sandboxing;

/// <summary>How this machine can isolate and grade submissions, for <c>grader doctor</c>.</summary>
public static class HostCapabilities
{
    /// <summary>The levels, strongest first.</summary>
    /// <param name="whyNot">Why a level does not work here; null when it does.</param>
    public static ImmutableArray<(IsolationLevel Level, Finding Finding)> Levels(
        Components components, Func<IsolationLevel, string?> whyNot)
    {
        (IsolationLevel, Finding) Of(IsolationLevel level, string detail, Func<string, string> remedy)
        {
            var name = level.Code;
            var reason = whyNot(level);
            return (level, reason is null ? new Finding(name, true, detail, "") : new Finding(name, false, reason, remedy(reason)));
        }
        return
        [
            Of(IsolationLevel.Namespaces,
                components.Launcher is null
                    ? "bubblewrap and a system call filter; no Landlock inside, because the native launcher was not built"
                    : "bubblewrap, a system call filter, and Landlock inside",
                NamespaceRemedy.For),
            Of(IsolationLevel.Landlock,
                $"Landlock version {Landlock.Version()} {Covers(Landlock.Version())}, and a system call filter",
                _ => "use Linux 5.13 or later with landlock among the security modules (lsm=landlock,… on the kernel's command line)"),
            Of(IsolationLevel.Process,
                "a process of its own with resource limits; files and network are open to it: for your own code only",
                _ => "build grader again (touch src; ./grader doctor)"),
        ];
    }

    /// <summary>The limits, and how they are enforced here.</summary>
    public static ImmutableArray<Finding> Limits(Components components) =>
    [
        OperatingSystem.IsLinux()
            ? new Finding("time", true, "processor time from the kernel every 20 ms, wall time on the host's clock", "")
            : new Finding("time", false, "wall time only: processor time is read on Linux", "run on Linux"),
        Memory(),
        ControlGroups.WhyNot() is { } reason
            ? new Finding(
                "control group", false, $"not used: {reason}; a burst of memory may pass the limit for up to 20 ms",
                "run as root, or under a delegated group (systemd-run --user --scope -p Delegate=yes)")
            : new Finding("control group", true, "the kernel holds the memory of the whole tree below the limit at every moment", ""),
        SystemCallFilter.IsSupported
            ? new Finding("processes", true, "none can be started; 128 threads", "")
            : new Finding("processes", false, "cannot be forbidden: the system call filter knows Linux on x64 and arm64", "run on Linux"),
        components.Launcher is null
            ? new Finding(
                "launcher", false,
                "no C compiler was found when grader was built: level landlock starts slower, " +
                "level namespaces does without Landlock",
                "install gcc or clang, and build again (touch src; ./grader doctor)")
            : new Finding("launcher", true, "native", ""),
    ];

    static Finding Memory()
    {
        if (!OperatingSystem.IsLinux())
        {
            return new Finding("memory", false, "only the collector's own limit: native memory is not limited here", "run on Linux");
        }
        return File.Exists($"/proc/self/task/{Environment.ProcessId}/children")
            ? new Finding(
                "memory", true,
                "resident memory from the kernel every 20 ms, shared mappings included; private memory by RLIMIT_DATA; " +
                "the collector's own limit",
                "")
            : new Finding(
                "memory", false,
                "this kernel does not list the children of a process (CONFIG_PROC_CHILDREN): " +
                "only RLIMIT_DATA and the collector's own limit hold",
                "use another kernel, or --isolation landlock, where the worker is the host's own child");
    }

    /// <summary>Which user a submission runs as; empty if that is the ordinary user who grades.</summary>
    public static ImmutableArray<Finding> User(Components components) =>
        !UnprivilegedUser.IsRoot ? [] :
        WhyRootStays(components) is { } reason
            ? [new Finding("user", false, $"root, without its powers: {reason}", "grade as an ordinary user")]
            : [new Finding("user", true, "root grades, and each submission runs as a user of its own, whom nothing belongs to", "")];

    static string? WhyRootStays(Components components)
    {
        string[] needed = [components.DotNet, components.Framework, components.Worker.Folder, components.Compiler.Folder];
        return
            !UnprivilegedUser.CanBeTaken ? "this root may not become another user" :
            UnprivilegedUser.CannotRead(needed, fromTheRoot: true) is { } path ? $"no other user can read {path}" : null;
    }

    /// <summary>Whether submissions find the same surroundings here as on other machines.</summary>
    public static ImmutableArray<Finding> Surroundings() =>
    [
        Cultures.AreThere
            ? new Finding("cultures", true, "the system's ICU: strings compare and are normalised as on other machines", "")
            : new Finding(
                "cultures", false, "there is no ICU library: a submission whose strings compare by language is not found out",
                "install libicu"),
    ];

    /// <summary>What makes grading quick here.</summary>
    public static ImmutableArray<Finding> Speed(Components components) =>
    [
        components.Compiler switch
        {
            NativeProgram => new Finding("compiler", true, "machine code", ""),
            SelfContainedProgram =>
                new Finding("compiler", true, "compiled ahead of time; as machine code it would be twice as fast again", ""),
            _ => new Finding(
                "compiler", false, "compiled at least partly while it runs: each run takes half a second to two seconds longer",
                "./grader optimize (once, 2 to 3 minutes; with gcc or clang to machine code)"),
        },
        components.LibTorch.IsThere
            ? new Finding("libtorch", true, "there", "")
            : new Finding("libtorch", true, "not fetched yet: the first submission that uses TorchSharp fetches it (180 MB)", ""),
    ];

    static string Covers(int version) => version switch
    {
        >= 6 => "(files, TCP, signals)",
        >= 4 => "(files, TCP)",
        _ => "(files)",
    };

    /// <summary>One thing that was looked at.</summary>
    /// <param name="Detail">How it is done here, or why it is not.</param>
    /// <param name="Remedy">What to do about it; empty if nothing is missing.</param>
    public sealed record Finding(string Subject, bool IsFine, string Detail, string Remedy);
}
