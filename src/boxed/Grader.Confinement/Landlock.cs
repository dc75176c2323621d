using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Grader.Confinement;

/// <summary>
/// Landlock: a process gives up, permanently and for all its descendants, what the rules do not name. Source: Linux,
/// Documentation/userspace-api/landlock.rst. <c>launcher.c</c> does the same in a program that starts faster; a test compares the two.
/// </summary>
public static class Landlock
{
    const int CreateRuleset = 444;
    const int AddRule = 445;
    const int RestrictSelf = 446;
    const int VersionFlag = 1;
    const int PathBeneath = 1;
    const int NoNewPrivileges = 38; // PR_SET_NO_NEW_PRIVS
    const int ReadBoundingSet = 23; // PR_CAPBSET_READ
    const int DropFromBoundingSet = 24; // PR_CAPBSET_DROP
    const int PathOnly = 0x200000 | 0x80000; // O_PATH | O_CLOEXEC
    const int NoSuchFile = 2; // ENOENT

    const ulong Execute = 1 << 0, WriteFile = 1 << 1, ReadFile = 1 << 2, ReadFolder = 1 << 3;
    const ulong Refer = 1 << 13, Truncate = 1 << 14, DeviceControl = 1 << 15;
    const ulong Base = (1 << 13) - 1; // all file rights of version 1
    const ulong OfFiles = Execute | WriteFile | ReadFile | Truncate | DeviceControl; // the others make sense for folders only

    /// <summary>The kernel's version of the interface; 0 if it is missing or switched off.</summary>
    public static int Version() =>
        OperatingSystem.IsLinux() ? (int)Math.Max(0, Libc.SystemCall(CreateRuleset, 0, 0, VersionFlag)) : 0;

    /// <summary>
    /// Takes root's capabilities away and restricts the calling thread, and the threads and processes that it starts from now on. Threads
    /// that already exist stay unrestricted, so this is useful only before an <c>exec</c>.
    /// </summary>
    /// <param name="user">The user to become once the files have been opened; null to stay the current user.</param>
    /// <exception cref="Win32Exception">The kernel refused.</exception>
    public static unsafe void RestrictThisThread(IEnumerable<FileRule> rules, int? user)
    {
        var version = Version();
        var files = Base | (version >= 2 ? Refer : 0) | (version >= 3 ? Truncate : 0) | (version >= 5 ? DeviceControl : 0);
        var attributes = new Ruleset
        {
            Files = files,
            Network = version >= 4 ? 0b11ul : 0, // bind and connect of TCP
            Scopes = version >= 6 ? 0b11ul : 0, // abstract Unix sockets and signals beyond the domain
        };
        var size = version >= 6 ? 24 : version >= 4 ? 16 : 8;
        var ruleset = (int)Check(Libc.SystemCall(CreateRuleset, (nint)(&attributes), size), "create a ruleset");
        foreach (var rule in rules)
        {
            Add(ruleset, rule, files);
        }
        DropCapabilities();
        if (user is { } id)
        {
            Become(id);
        }
        Check(Libc.Control(NoNewPrivileges, 1), "give up new privileges");
        Check(Libc.SystemCall(RestrictSelf, ruleset), "restrict itself");
        _ = Libc.Close(ruleset);
    }

    /// <summary>
    /// Takes root's capabilities away from the next <c>exec</c> on. Other users have none to drop, and the kernel refuses them.
    /// </summary>
    static void DropCapabilities()
    {
        for (nuint capability = 0; Libc.Control(ReadBoundingSet, capability) >= 0; capability++)
        {
            _ = Libc.Control(DropFromBoundingSet, capability);
        }
    }

    static void Become(int user)
    {
        Check(Libc.SetGroups(0, 0), "leave the groups");
        Check(Libc.SetGroup(user, user, user), $"become group {user}");
        Check(Libc.SetUser(user, user, user), $"become user {user}");
    }

    /// <summary>A path that does not exist needs no rule: distributions differ in what they have.</summary>
    static unsafe void Add(int ruleset, FileRule rule, ulong handled)
    {
        var descriptor = Libc.Open(rule.Path, PathOnly);
        if (descriptor < 0 && Marshal.GetLastPInvokeError() == NoSuchFile)
        {
            return;
        }
        Check(descriptor, $"open {rule.Path}");
        var access = rule.Access switch
        {
            FileAccessKind.Read => ReadFile | ReadFolder,
            FileAccessKind.ReadAndExecute => ReadFile | ReadFolder | Execute,
            _ => handled & ~Execute,
        };
        var beneath = new Beneath { Access = Directory.Exists(rule.Path) ? access : access & OfFiles & handled, Parent = descriptor };
        Check(Libc.SystemCall(AddRule, ruleset, PathBeneath, (nint)(&beneath)), $"add a rule for {rule.Path}");
        _ = Libc.Close(descriptor);
    }

    static nint Check(nint result, string what) =>
        result >= 0
            ? result
            : throw new Win32Exception(Marshal.GetLastPInvokeError(), $"Landlock could not {what}: {Marshal.GetLastPInvokeErrorMessage()}");

    /// <summary><c>struct landlock_ruleset_attr</c>; a kernel that knows fewer fields is told a smaller size.</summary>
    struct Ruleset
    {
        public ulong Files;
        public ulong Network;
        public ulong Scopes;
    }

    /// <summary><c>struct landlock_path_beneath_attr</c>, which is packed.</summary>
    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    struct Beneath
    {
        public ulong Access;
        public int Parent;
    }
}
