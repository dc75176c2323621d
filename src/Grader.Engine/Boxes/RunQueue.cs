using System.Globalization;

namespace Grader.Engine.Boxes;

/// <summary>
/// How long the threads of processes have been ready to run while others had the processors, as the kernel counts it: the second number of
/// <c>/proc/…/task/…/schedstat</c>, in nanoseconds (Linux, Documentation/scheduler/sched-stats). If the kernel does not count it, no thread
/// ever waits.
/// </summary>
sealed class RunQueue
{
    /// <summary>More threads than a box may have.</summary>
    const int MaxThreads = 2_000;

    readonly Dictionary<string, long> _delays = [];

    RunQueue()
    {
    }

    /// <summary>As it is now; never throws, as it is asked from timers.</summary>
    public static RunQueue Of(IEnumerable<int> processes)
    {
        var queue = new RunQueue();
        foreach (var thread in processes.SelectMany(ThreadsOf).Take(MaxThreads))
        {
            queue._delays[thread] = Parse(ProcessUsage.ReadOrEmpty(thread + "/schedstat"));
        }
        return queue;
    }

    /// <summary>How long the thread that waited longest has waited since; threads that ended in between are left out.</summary>
    public TimeSpan LongestSince(RunQueue earlier)
    {
        var longest = 0L;
        foreach (var (thread, delay) in _delays)
        {
            longest = Math.Max(longest, delay - earlier._delays.GetValueOrDefault(thread));
        }
        return TimeSpan.FromTicks(longest / TimeSpan.NanosecondsPerTick);
    }

    /// <param name="text">Three numbers; nothing where it is something else.</param>
    internal static long Parse(string text) =>
        text.Split(' ') is [_, var delay, ..] && long.TryParse(delay, NumberStyles.None, CultureInfo.InvariantCulture, out var nanoseconds)
            ? nanoseconds
            : 0;

    static string[] ThreadsOf(int process)
    {
        try
        {
            return Directory.GetDirectories($"/proc/{process}/task");
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
