using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Grader.Confinement;

/// <summary>
/// Processor time as the kernel counts it. Unlike wall time, it does not pass while other work has the processor. The time of a process
/// includes all its threads, even those that have ended. A sum over <c>/proc/…/task/*/schedstat</c> would miss those.
/// </summary>
public static partial class ProcessorClock
{
    const int ThreadOnLinux = 3;
    const int ThreadOnMac = 16;

    /// <summary>Processor time of a process and its threads.</summary>
    /// <returns>Zero if the process is gone.</returns>
    public static ProcessorTime OfProcess(int id)
    {
        // what clock_getcpuclockid returns: the process id, and a flag for the scheduler's nanoseconds
        var clock = OperatingSystem.IsLinux() ? (~id << 3) | 2 : -1;
        return clock != -1 && Read(clock) is { } exact
            ? new ProcessorTime(exact, IsExact: true)
            : new ProcessorTime(Coarse(id), IsExact: false);
    }

    /// <summary>Processor time of several processes together.</summary>
    public static ProcessorTime OfProcesses(IEnumerable<int> ids) =>
        ids.Select(OfProcess).Aggregate(ProcessorTime.None, static (sum, one) => sum + one);

    /// <summary>Processor time of the calling thread; of the whole process if the system does not tell threads apart.</summary>
    public static TimeSpan OfThisThread() =>
        (OperatingSystem.IsLinux() ? Read(ThreadOnLinux) : OperatingSystem.IsMacOS() ? Read(ThreadOnMac) : null)
        ?? Coarse(Environment.ProcessId);

    static TimeSpan? Read(int clock) =>
        GetTime(clock, out var time) == 0
            ? TimeSpan.FromTicks((time.Seconds * TimeSpan.TicksPerSecond) + (time.Nanoseconds / TimeSpan.NanosecondsPerTick))
            : null;

    /// <summary>User and system time, on most systems in steps of some milliseconds.</summary>
    static TimeSpan Coarse(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return process.TotalProcessorTime;
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            return TimeSpan.Zero;
        }
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out TimeOfClock time);

    /// <summary>The kernel's <c>struct timespec</c>.</summary>
    struct TimeOfClock
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}

/// <summary>How much processor time a process has used.</summary>
/// <param name="IsExact">Whether the kernel counted it in nanoseconds; otherwise it comes in steps of about 10 ms.</param>
public readonly record struct ProcessorTime(TimeSpan Used, bool IsExact)
{
    public static ProcessorTime None { get; } = new(TimeSpan.Zero, IsExact: true);

    public static ProcessorTime operator +(ProcessorTime a, ProcessorTime b) => new(a.Used + b.Used, a.IsExact && b.IsExact);
}
