using System.Globalization;

namespace Grader.Sandboxing;

/// <summary>
/// Makes control groups in this process's own place in the hierarchy. That place is looked up once, because it takes some milliseconds.
/// </summary>
public sealed class ControlGroups
{
    const string Prefix = "grader-";
    const string Hierarchies = "/sys/fs/cgroup";

    readonly Lazy<Home?> _home = new(static () =>
    {
        var home = FindHome();
        if (home is not null)
        {
            RemoveLeftovers(home.Folder);
        }
        return home;
    });

    /// <summary>Why no group can be made here; null if one can.</summary>
    public static string? WhyNot() => FindHome() is null ? "there is no memory controller, or this user may not use it" : null;

    /// <summary>A group with this limit and nothing in it; null if none can be made.</summary>
    /// <param name="memory">In bytes.</param>
    public ControlGroup? TryCreate(long memory)
    {
        if (_home.Value is not { } home)
        {
            return null;
        }
        var folder = NewFolder(home.Folder);
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var (file, value) in home.Limits(memory))
            {
                File.WriteAllText(Path.Combine(folder, file), value);
            }
            return new ControlGroup(folder);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            new ControlGroup(folder).TryRemove();
            return null;
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

    /// <summary>This process's own group in each hierarchy, and the hierarchy's root, which is its group in a container.</summary>
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

    /// <summary>Removes the empty groups of hosts that were killed before they could do so.</summary>
    static void RemoveLeftovers(string home)
    {
        foreach (var folder in Directory.EnumerateDirectories(home, Prefix + "*"))
        {
            var host = Path.GetFileName(folder)[Prefix.Length..].Split('-')[0];
            if (!Directory.Exists($"/proc/{host}"))
            {
                new ControlGroup(folder).TryRemove();
            }
        }
    }

    /// <summary>The group that new ones are made in.</summary>
    /// <param name="IsUnified">Whether it belongs to version 2.</param>
    sealed record Home(string Folder, bool IsUnified)
    {
        string Controllers => Path.Combine(Folder, "cgroup.subtree_control");

        public bool HasMemory => IsUnified
            ? File.Exists(Controllers) && File.ReadAllText(Controllers).Split([' ', '\n']).Contains("memory")
            : File.Exists(Path.Combine(Folder, "memory.limit_in_bytes"));

        public IEnumerable<(string File, string Value)> Limits(long memory)
        {
            var bytes = memory.ToString(CultureInfo.InvariantCulture);
            return IsUnified
                ? [("memory.max", bytes), ("memory.swap.max", "0"), ("memory.oom.group", "1")]
                : [("memory.limit_in_bytes", bytes)];
        }
    }
}
