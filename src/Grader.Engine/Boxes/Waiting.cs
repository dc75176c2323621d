namespace Grader.Engine.Boxes;

/// <summary>
/// How long processes, and the thread of the host that asks them, have been ready to run while others had the processors. Both keep an
/// answer waiting: the process until it can give it, and the host until it can read it.
/// </summary>
sealed class Waiting
{
    readonly RunQueue _processes;
    readonly TimeSpan _processor;
    readonly int _thread = Environment.CurrentManagedThreadId;
    readonly long _host = OfThisThread();

    Waiting(IReadOnlyCollection<int> processes)
    {
        _processes = RunQueue.Of(processes);
        _processor = ProcessorClock.OfProcesses(processes).Used;
    }

    /// <summary>As it is now, in the thread that asks.</summary>
    public static Waiting Of(IEnumerable<int> processes) => new([.. processes]);

    /// <summary>How long both have waited since; of the host nothing if another thread asked then.</summary>
    public TimeSpan StarvedSince(Waiting earlier)
    {
        var host = _thread == earlier._thread ? _host - earlier._host : 0;
        return _processes.LongestSince(earlier._processes) + TimeSpan.FromTicks(host / TimeSpan.NanosecondsPerTick);
    }

    /// <summary>The processor time that the processes have used since, all threads together.</summary>
    public TimeSpan ProcessorSince(Waiting earlier) => _processor - earlier._processor;

    static long OfThisThread() => RunQueue.Parse(ProcessUsage.ReadOrEmpty("/proc/thread-self/schedstat"));
}
