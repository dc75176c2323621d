using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Grader.Engine.Boxes;

/// <summary>
/// Processor time as the kernel counts it. Unlike wall time it does not pass while other work has the processor. A process is read with all
/// of its threads, those that have ended included: the kernel adds them up itself, which a sum over <c>/proc/…/task/*/schedstat</c> would
/// not.
/// </summary>
public static partial class ProcessorClock
{
    const int ThreadOnLinux = 3;
    const int ThreadOnMac = 16;

    /// <summary>Of a process and its threads.</summary>
    /// <returns>Zero when the process is not there any more.</returns>
    public static ProcessorTime OfProcess(int id)
    {
        // what clock_getcpuclockid gives: the number of the process, and that the scheduler's nanoseconds are meant
        var clock = OperatingSystem.IsLinux() ? (~id << 3) | 2 : -1;
        return clock != -1 && Read(clock) is { } exact
            ? new ProcessorTime(exact, IsExact: true)
            : new ProcessorTime(Coarse(id), IsExact: false);
    }

    /// <summary>Of several processes together.</summary>
    public static ProcessorTime OfProcesses(IEnumerable<int> ids) =>
        ids.Select(OfProcess).Aggregate(ProcessorTime.None, static (sum, one) => sum + one);

    /// <summary>Of the calling thread alone; of the whole process when the system does not tell threads apart.</summary>
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

/// <summary>How much a process has used.</summary>
/// <param name="IsExact">Whether the kernel counted it in nanoseconds; otherwise it comes in steps of about 10 ms.</param>
public readonly record struct ProcessorTime(TimeSpan Used, bool IsExact)
{
    public static ProcessorTime None { get; } = new(TimeSpan.Zero, IsExact: true);

    public static ProcessorTime operator +(ProcessorTime a, ProcessorTime b) => new(a.Used + b.Used, a.IsExact && b.IsExact);
}
