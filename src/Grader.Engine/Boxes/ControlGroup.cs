using System.Globalization;

namespace Grader.Engine.Boxes;

/// <summary>
/// A control group of the kernel for one box, where this process may make one (version 2 with the memory controller, or version 1): the
/// memory of the whole tree stays below the limit at every moment, page cache and files in memory included. The group is the host's; a box
/// neither sees nor changes it.
/// </summary>
public sealed class ControlGroup : IDisposable
{
    const string Prefix = "grader-";
    const string Hierarchies = "/sys/fs/cgroup";

    readonly string _folder;

    ControlGroup(string folder) => _folder = folder;

    /// <summary>Why no group can be made here; null where one can.</summary>
    public static string? WhyNot() => FindHome() is null ? "there is no memory controller, or this user may not use it" : null;

    /// <summary>A group with this limit and all processes of the tree in it; null where none can be made.</summary>
    /// <param name="memory">In bytes.</param>
    public static ControlGroup? TryEnclose(IEnumerable<int> processes, long memory)
    {
        if (FindHome() is not { } home)
        {
            return null;
        }
        var group = new ControlGroup(NewFolder(home.Folder));
        try
        {
            RemoveLeftovers(home.Folder);
            Directory.CreateDirectory(group._folder);
            foreach (var (file, value) in home.Limits(memory))
            {
                group.Write(file, value);
            }
            foreach (var process in processes)
            {
                group.Write("cgroup.procs", process.ToString(CultureInfo.InvariantCulture));
            }
            return group;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            group.Dispose(); // a process may have ended before it could be moved
            return null; // the watch is there all the same
        }
    }

    /// <summary>Whether the kernel had to end a process for its memory.</summary>
    public bool HasRunOut() => (Read("memory.events") + Read("memory.oom_control")).Split('\n')
        .Any(line => line.StartsWith("oom_kill ", StringComparison.Ordinal) && line != "oom_kill 0");

    public void Dispose()
    {
        for (var attempt = 0; attempt < 100 && Directory.Exists(_folder); attempt++)
        {
            try
            {
                Directory.Delete(_folder);
                return;
            }
            catch (Exception busy) when (busy is IOException or UnauthorizedAccessException)
            {
                Thread.Sleep(2); // the kernel has not buried the last process yet
            }
        }
    }

    void Write(string file, string value) => File.WriteAllText(Path.Combine(_folder, file), value);

    string Read(string file)
    {
        try
        {
            return File.ReadAllText(Path.Combine(_folder, file));
        }
        catch (IOException)
        {
            return "";
        }
    }

    static Home? FindHome()
    {
        if (!OperatingSystem.IsLinux())
        {
            return null;
        }
        return OwnGroups().Where(home => home.HasMemory).FirstOrDefault(home => MayMakeFolder(home.Folder));
    }

    /// <summary>This process's own place in each hierarchy, and the root of that, which is where it is in a container.</summary>
    static IEnumerable<Home> OwnGroups()
    {
        foreach (var line in File.ReadLines("/proc/self/cgroup")) // hierarchy number:controllers:path
        {
            if (line.Split(':', 3) is not [_, var controllers, var path])
            {
                continue;
            }
            var mount = controllers.Length == 0 ? Hierarchies : Path.Combine(Hierarchies, controllers);
            foreach (var folder in new[] { mount + path.TrimEnd('/'), mount })
            {
                yield return new Home(folder, IsUnified: controllers.Length == 0);
            }
        }
    }

    static string NewFolder(string home) => Path.Combine(home, $"{Prefix}{Environment.ProcessId}-{Path.GetRandomFileName()}");

    static bool MayMakeFolder(string folder)
    {
        var tried = NewFolder(folder);
        try
        {
            Directory.CreateDirectory(tried);
            Directory.Delete(tried);
            return true;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Empty groups of hosts that were killed before they could remove them.</summary>
    static void RemoveLeftovers(string home)
    {
        foreach (var folder in Directory.EnumerateDirectories(home, Prefix + "*"))
        {
            var host = Path.GetFileName(folder)[Prefix.Length..].Split('-')[0];
            if (!Directory.Exists($"/proc/{host}"))
            {
                new ControlGroup(folder).Dispose();
            }
        }
    }

    /// <summary>The group that new ones are made in.</summary>
    /// <param name="IsUnified">Whether it belongs to version 2.</param>
    sealed record Home(string Folder, bool IsUnified)
    {
        public bool HasMemory => IsUnified
            ? File.Exists(Path.Combine(Folder, "cgroup.subtree_control")) && File.ReadAllText(Path.Combine(Folder, "cgroup.subtree_control")).Split([' ', '\n']).Contains("memory")
            : File.Exists(Path.Combine(Folder, "memory.limit_in_bytes"));

        public IEnumerable<(string File, string Value)> Limits(long memory)
        {
            var bytes = memory.ToString(CultureInfo.InvariantCulture);
            return IsUnified ? [("memory.max", bytes), ("memory.swap.max", "0"), ("memory.oom.group", "1")] : [("memory.limit_in_bytes", bytes)];
        }
    }
}
