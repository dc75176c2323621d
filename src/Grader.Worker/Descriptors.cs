using System.Globalization;
using System.Runtime.InteropServices;

namespace Grader.Worker;

/// <summary>The pipe's descriptors belong to this process alone: one that a submission starts must not keep the pipe open after its parent's end.</summary>
static partial class Descriptors
{
    const int SetFlags = 2; // F_SETFD
    const int CloseOnExec = 1; // FD_CLOEXEC

    public static void CloseOnStartOfOthers(params ReadOnlySpan<string> descriptors)
    {
        if (OperatingSystem.IsWindows())
        {
            return; // handles are inherited one by one there
        }
        foreach (var descriptor in descriptors)
        {
            _ = Fcntl(int.Parse(descriptor, CultureInfo.InvariantCulture), SetFlags, CloseOnExec);
        }
    }

    [LibraryImport("libc", EntryPoint = "fcntl")]
    private static partial int Fcntl(int descriptor, int command, int argument);
}
