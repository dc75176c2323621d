using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Grader.Benchmarks.Peers;

/// <summary>Time in milliseconds, from any beginning.</summary>
static class Clock
{
    [StructLayout(LayoutKind.Sequential)]
    struct TimeSpec
    {
        public long Seconds;
        public long Nanoseconds;
    }

    const int ThreadTime = 3; // CLOCK_THREAD_CPUTIME_ID

    /// <summary>What a clock on the wall shows.</summary>
    public static double Wall() => Stopwatch.GetTimestamp() * 1e3 / Stopwatch.Frequency;

    /// <summary>
    /// How long this thread has run: does not count what others run meanwhile, so a call on one thread can be timed on a busy machine.
    /// Where there is no such clock, that on the wall.
    /// </summary>
    public static double OfThread() =>
        OperatingSystem.IsLinux() && Environment.Is64BitProcess && Get(ThreadTime, out var time) == 0
            ? (time.Seconds * 1e3) + (time.Nanoseconds / 1e6)
            : Wall();

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    static extern int Get(int clock, out TimeSpec time);
}
