using System.Globalization;

namespace Grader.Confinement;

/// <summary>Which open files a started process gets to see: those that it is given, and no others.</summary>
public static class Descriptors
{
    const int SetFlags = 2; // F_SETFD
    const int CloseOnExec = 1; // FD_CLOEXEC
    const int CloseRange = 436;
    const int MarkOnly = 4; // CLOSE_RANGE_CLOEXEC

    /// <summary>
    /// Whatever is open now, stdin, stdout and stderr apart, stays here when a process is started: a shell or a build tool may have handed
    /// this process descriptors that are no submission's business.
    /// </summary>
    public static void KeepAllFromOthers()
    {
        if (OperatingSystem.IsLinux())
        {
            _ = Libc.SystemCall(CloseRange, 3, int.MaxValue, MarkOnly); // kernels before 5.11 refuse; the runtime's own are marked anyway
        }
    }

    /// <summary>The pipe of this process is its own: one that a submission starts must not keep it open after this one's end.</summary>
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
