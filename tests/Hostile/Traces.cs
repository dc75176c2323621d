using Grader.Sandboxing;

namespace Hostile.Tests;

/// <summary>
/// What a submission could leave behind where it may not write: files beside the worker, the compiler and the runtime, shared memory, and
/// the control groups and processes of this host.
/// </summary>
sealed record Traces(string Files, string SharedSegments)
{
    public static Traces Look(Components components) => new(
        string.Join('\n', new[] { components.Worker.Folder, components.Compiler.Folder, components.Framework }
            .SelectMany(folder => new DirectoryInfo(folder).EnumerateFileSystemInfos("*", SearchOption.AllDirectories))
            .Select(entry => $"{entry.FullName} {entry.LastWriteTimeUtc:O} {(entry as FileInfo)?.Length}").Order(StringComparer.Ordinal)),
        File.Exists("/proc/sysvipc/shm") ? File.ReadAllText("/proc/sysvipc/shm") : "");

    /// <summary>Control groups of this host that are still there although no box of it is.</summary>
    public static IReadOnlyList<string> ControlGroups() => Directory.Exists("/sys/fs/cgroup")
        ? [.. Directory.EnumerateDirectories(
            "/sys/fs/cgroup",
            $"grader-{Environment.ProcessId}-*",
            new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, MaxRecursionDepth = 6 })]
        : [];
}
