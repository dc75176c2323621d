using System.Globalization;
using System.Security.Cryptography;

namespace Grader.Sandboxing;

/// <summary>
/// The user that a box runs as when root runs the grader: nothing on the machine belongs to it, not even the device files in the box. Each
/// box has its own, because the kernel counts processes and waiting signals per user: what one box used up, another would lack.
/// </summary>
static class UnprivilegedUser
{
    /// <summary>Far above what distributions, directories and containers hand out, and below the sign bit.</summary>
    const int First = 2_100_000_000, Count = 40_000_000;

    const int Kill = 5, SetGroup = 6, SetUser = 7, Administration = 21; // CAP_KILL, CAP_SETGID, CAP_SETUID, CAP_SYS_ADMIN

    public static bool IsRoot => OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess;

    /// <summary>Whether this process is root and has the power to become another user and to end that user's processes.</summary>
    public static bool CanBeTaken => IsRoot && Has(Kill, SetGroup, SetUser) && IsMapped("uid_map") && IsMapped("gid_map");

    /// <summary>Whether namespaces can be made without a user namespace, in which only root would exist.</summary>
    public static bool CanBeTakenInNamespaces => CanBeTaken && Has(Administration);

    /// <summary>A user for another box; null if it could not read what the box needs, so that root must stay.</summary>
    /// <inheritdoc cref="CannotRead"/>
    public static int? WhoReads(IEnumerable<string> paths, bool fromTheRoot) =>
        CannotRead(paths, fromTheRoot) is null ? First + RandomNumberGenerator.GetInt32(Count) : null;

    /// <summary>The first of these paths that another user cannot read; null if all can be read.</summary>
    /// <param name="fromTheRoot">Whether the parent folders must be open too: a box with a root of its own has different ones.</param>
    public static string? CannotRead(IEnumerable<string> paths, bool fromTheRoot) =>
        paths.Where(Path.Exists).FirstOrDefault(path => !IsReadable(path, fromTheRoot));

    static bool IsReadable(string path, bool fromTheRoot)
    {
        var real = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(path);
        var needed = UnixFileMode.OtherRead | (Directory.Exists(real) ? UnixFileMode.OtherExecute : UnixFileMode.None);
        var isOpen = Grants(real, needed);
        for (var folder = Path.GetDirectoryName(real); isOpen && fromTheRoot && folder is not null; folder = Path.GetDirectoryName(folder))
        {
            isOpen = Grants(folder, UnixFileMode.OtherExecute);
        }
        return isOpen;
    }

    static bool Grants(string path, UnixFileMode needed) => OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & needed) == needed;

    static bool Has(params ReadOnlySpan<int> capabilities)
    {
        const string Name = "CapEff:";
        var effective = File.ReadLines("/proc/self/status").First(line => line.StartsWith(Name, StringComparison.Ordinal))[Name.Length..];
        var held = Convert.ToUInt64(effective.Trim(), 16);
        foreach (var capability in capabilities)
        {
            if ((held >> capability & 1) == 0)
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Whether these users exist: a container with mapped users may have fewer.</summary>
    static bool IsMapped(string map) => File.ReadLines($"/proc/self/{map}")
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Select(range => (Start: Number(range[0]), Length: Number(range[2])))
        .Any(range => range.Start <= First && First + Count <= range.Start + range.Length);

    static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
