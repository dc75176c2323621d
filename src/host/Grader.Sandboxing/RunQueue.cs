using System.Globalization;
using Grader.Confinement;

namespace Grader.Sandboxing;

/// <summary>
/// How long each thread of some processes has run, and how long it has been ready to run while other threads had the processors, as the
/// kernel counts it: the first two numbers of <c>/proc/…/task/…/schedstat</c>, in nanoseconds (Linux,
/// Documentation/scheduler/sched-stats). If the kernel does not count it, no thread ever waits.
/// </summary>
sealed class RunQueue
{
    /// <summary>More threads than a box may have.</summary>
    const int MaxThreads = 2_000;

    readonly Dictionary<string, ThreadTime> _threads = [];
    readonly TimeSpan _used;

    RunQueue(IReadOnlyCollection<int> processes)
    {
        foreach (var thread in processes.SelectMany(ThreadsOf).Take(MaxThreads))
        {
            _threads[thread] = ThreadTime.Parse(ProcessUsage.ReadOrEmpty(thread + "/schedstat"));
        }
        _used = ProcessorClock.OfProcesses(processes).Used;
    }

    /// <summary>The present state. Never throws, because timers call it.</summary>
    public static RunQueue Read(IEnumerable<int> processes) => new([.. processes]);

    /// <summary>
    /// How long others have kept these processes from running since then: the wait of the thread that was kept longest. Threads that ended
    /// in between are left out.
    /// </summary>
    /// <param name="processors">Number of processors that the processes may run on.</param>
    public TimeSpan StarvedSince(RunQueue earlier, int processors)
    {
        var used = _used - earlier._used;
        var longest = TimeSpan.Zero;
        foreach (var (id, now) in _threads)
        {
            var thread = now - earlier._threads.GetValueOrDefault(id);
            var starved = WaitedForOthers(thread, usedBySiblings: used - thread.Ran, processors);
            longest = starved > longest ? starved : longest;
        }
        return longest;
    }

    /// <summary>
    /// A thread also waits while its siblings have all processors. That cannot have lasted longer than what they used, divided by the
    /// number of processors; the rest of the waiting is due to others. Threads that bind themselves to one processor can wait for each
    /// other longer, and use as much of their limited processor time.
    /// </summary>
    internal static TimeSpan WaitedForOthers(ThreadTime thread, TimeSpan usedBySiblings, int processors) =>
        usedBySiblings > TimeSpan.Zero ? thread.Waited - (usedBySiblings / processors) : thread.Waited;

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

/// <summary>What the scheduler counts of one thread.</summary>
/// <param name="Waited">Ready to run, while other threads had the processors.</param>
readonly record struct ThreadTime(TimeSpan Ran, TimeSpan Waited)
{
    public static ThreadTime operator -(ThreadTime later, ThreadTime earlier) =>
        new(later.Ran - earlier.Ran, later.Waited - earlier.Waited);

    /// <param name="schedstat">Three numbers; anything else gives zero.</param>
    public static ThreadTime Parse(string schedstat) =>
        schedstat.Split(' ') is [var ran, var waited, _] ? new ThreadTime(FromNanoseconds(ran), FromNanoseconds(waited)) : default;

    static TimeSpan FromNanoseconds(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var nanoseconds)
            ? TimeSpan.FromTicks(nanoseconds / TimeSpan.NanosecondsPerTick)
            : TimeSpan.Zero;
}
