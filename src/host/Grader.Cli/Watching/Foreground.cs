using System.Runtime.InteropServices;

namespace Grader.Cli.Watching;

/// <summary>Tells whose the terminal is at the moment: a job in the background must not read its keys, nor draw over the shell.</summary>
static partial class Foreground
{
    const int StandardOutput = 1;

    /// <summary>Whether it is ours; also true if there is no job control, and so no other job.</summary>
    public static bool IsOurs()
    {
        if (OperatingSystem.IsWindows())
        {
            return true;
        }
        var group = ForegroundGroup(StandardOutput);
        return group < 0 || group == Group(0);
    }

    /// <summary>Stops this process, as Ctrl-Z does; returns when it continues.</summary>
    public static void Stop()
    {
        var (linux, others) = (19, 17); // SIGSTOP
        _ = Signal(Environment.ProcessId, OperatingSystem.IsLinux() ? linux : others);
    }

    [LibraryImport("libc", EntryPoint = "tcgetpgrp", SetLastError = true)]
    private static partial int ForegroundGroup(int descriptor);

    [LibraryImport("libc", EntryPoint = "getpgid", SetLastError = true)]
    private static partial int Group(int process);

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int Signal(int process, int signal);
}
