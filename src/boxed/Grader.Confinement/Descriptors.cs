using System.Globalization;

namespace Grader.Confinement;

/// <summary>Controls which open files a started process inherits: those that it is given, and no others.</summary>
public static class Descriptors
{
    const int SetFlags = 2; // F_SETFD
    const int CloseOnExec = 1; // FD_CLOEXEC
    const int CloseRange = 436;
    const int MarkOnly = 4; // CLOSE_RANGE_CLOEXEC

    /// <summary>
    /// Keeps everything that is open now, except stdin, stdout and stderr, from processes started later. A shell or a build tool may have
    /// passed this process descriptors that no submission should see.
    /// </summary>
    public static void KeepAllFromOthers()
    {
        if (OperatingSystem.IsLinux())
        {
            _ = Libc.SystemCall(CloseRange, 3, int.MaxValue, MarkOnly); // kernels before 5.11 refuse; the runtime's own are marked anyway
        }
    }

    /// <summary>
    /// Keeps the pipe of this process from the processes that it starts: a submission's child must not keep the pipe open after this
    /// process has ended.
    /// </summary>
    public static void KeepFromOthers(params ReadOnlySpan<string> descriptors)
    {
        if (OperatingSystem.IsWindows())
        {
            return; // handles are inherited one by one there
        }
        foreach (var descriptor in descriptors)
        {
            _ = VariadicCalls.DescriptorControl(int.Parse(descriptor, CultureInfo.InvariantCulture), SetFlags, CloseOnExec);
        }
    }
}
