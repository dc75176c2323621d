using System.Runtime.InteropServices;

namespace Grader.Confinement;

/// <summary>The few functions of the C library that confinement needs. Each returns -1 and sets errno on failure.</summary>
static partial class Libc
{
    const string Name = "libc";

    /// <summary>
    /// Any system call by number, for those without a wrapper in the C library. Numbers from 424 on are the same on all architectures.
    /// </summary>
    [LibraryImport(Name, EntryPoint = "syscall", SetLastError = true)]
    public static partial nint SystemCall(nint number, nint a = 0, nint b = 0, nint c = 0, nint d = 0);

    [LibraryImport(Name, EntryPoint = "prctl", SetLastError = true)]
    public static partial int Control(int option, nuint a = 0, nuint b = 0, nuint c = 0, nuint d = 0);

    [LibraryImport(Name, EntryPoint = "setrlimit", SetLastError = true)]
    public static partial int SetLimit(int resource, in ResourceLimit limit);

    [LibraryImport(Name, EntryPoint = "getrlimit", SetLastError = true)]
    public static partial int GetLimit(int resource, out ResourceLimit limit);

    [LibraryImport(Name, EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Open(string path, int flags);

    [LibraryImport(Name, EntryPoint = "openat", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int OpenAt(int folder, string path, int flags);

    /// <summary>Facts about a file, as the kernel's <c>struct statx</c> of 256 bytes.</summary>
    [LibraryImport(Name, EntryPoint = "statx", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static unsafe partial int Facts(int folder, string path, int flags, uint wanted, byte* facts);

    [LibraryImport(Name, EntryPoint = "close", SetLastError = true)]
    public static partial int Close(int descriptor);

    [LibraryImport(Name, EntryPoint = "execv", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Execute(string path, string?[] arguments);

    [LibraryImport(Name, EntryPoint = "setgroups", SetLastError = true)]
    public static partial int SetGroups(nuint count, nint groups);

    [LibraryImport(Name, EntryPoint = "setresgid", SetLastError = true)]
    public static partial int SetGroup(int real, int effective, int saved);

    [LibraryImport(Name, EntryPoint = "setresuid", SetLastError = true)]
    public static partial int SetUser(int real, int effective, int saved);

    [LibraryImport(Name, EntryPoint = "kill", SetLastError = true)]
    public static partial int Signal(int process, int signal);

    /// <summary>The kernel's <c>struct rlimit</c>.</summary>
    public struct ResourceLimit
    {
        public nuint Soft;
        public nuint Hard;
    }
}
