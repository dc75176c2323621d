using System.Globalization;
using System.Runtime.Versioning;
using System.Security.Cryptography;

namespace Grader.Engine.Boxes;

/// <summary>
/// Whom a box runs as when the grader itself is run by root: a user that nothing on the machine belongs to, not even the device files in the box. Each box has one of its own, because the
/// kernel counts processes and waiting signals by user: what one box uses up another would lack.
/// </summary>
static class UnprivilegedUser
{
    /// <summary>Far above what distributions, directories and containers hand out, and below the sign bit.</summary>
    const int First = 2_100_000_000, Count = 40_000_000;

    const int Kill = 5, SetGroup = 6, SetUser = 7, Administration = 21; // CAP_KILL, CAP_SETGID, CAP_SETUID, CAP_SYS_ADMIN

    /// <summary>Whether this process is root, with the power to become somebody else and to end him.</summary>
    [SupportedOSPlatformGuard("linux")]
    public static bool CanBeTaken => IsRoot && Has(Kill) && Has(SetGroup) && Has(SetUser) && IsMapped;

    /// <summary>Whether namespaces can be made without one for users, in which nobody but root would exist.</summary>
    [SupportedOSPlatformGuard("linux")]
    public static bool CanBeTakenInNamespaces => CanBeTaken && Has(Administration);

    /// <summary>For another box.</summary>
    public static int Draw() => First + RandomNumberGenerator.GetInt32(Count);

    [SupportedOSPlatformGuard("linux")]
    public static bool IsRoot => OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess;

    /// <summary>The first of these paths that another user cannot read, which keeps a box with root; null when he can read all of them.</summary>
    /// <param name="fromTheRoot">Whether the folders above must be open to him too: a box with a root of its own has others.</param>
    [SupportedOSPlatform("linux")]
    public static string? CannotRead(IEnumerable<string> paths, bool fromTheRoot) => paths.Where(Path.Exists).FirstOrDefault(path => !IsReadable(path, fromTheRoot));

    [SupportedOSPlatform("linux")]
    static bool IsReadable(string path, bool fromTheRoot)
    {
        var real = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(path);
        var needed = UnixFileMode.OtherRead | (Directory.Exists(real) ? UnixFileMode.OtherExecute : UnixFileMode.None);
        if ((File.GetUnixFileMode(real) & needed) != needed)
        {
            return false;
        }
        for (var folder = Path.GetDirectoryName(real); fromTheRoot && folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if ((File.GetUnixFileMode(folder) & UnixFileMode.OtherExecute) == 0)
            {
                return false;
            }
        }
        return true;
    }

    static bool Has(int capability) => (Convert.ToUInt64(Field("CapEff"), 16) >> capability & 1) == 1;

    /// <summary>In a container whose users are mapped there may be fewer.</summary>
    static bool IsMapped => File.ReadLines("/proc/self/uid_map").Concat(File.ReadLines("/proc/self/gid_map"))
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(number => long.Parse(number, CultureInfo.InvariantCulture)).ToArray())
        .Count(range => range[0] <= First && First + Count <= range[0] + range[2]) >= 2;

    /// <summary>Of this process, whose name is the grader's own.</summary>
    static string Field(string name) => File.ReadLines("/proc/self/status").First(line => line.StartsWith(name, StringComparison.Ordinal))[(name.Length + 1)..].Trim();
}
