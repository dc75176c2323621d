using System.Diagnostics;

namespace Grader.Sandboxing;

/// <summary>
/// Looks every 20 ms at what a process and its descendants use, as counted by the kernel and never by the process itself. On systems other
/// than Linux nothing is read: the figures are 0 and no limit trips.
/// </summary>
public sealed class ResourceMonitor : IDisposable
{
    static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(20);

    /// <summary>Far more processes than a box may start; bounds the walk through the tree.</summary>
    const int MaxProcesses = 10_000;

    /// <summary>
    /// A box without a call for this many intervals is looked at only once in as many. Otherwise boxes that wait to be used would take a
    /// tenth of a processor.
    /// </summary>
    const int Idle = 10;

    readonly int _root;
    readonly Action<DeathCause> _exceeded;
    readonly Timer _timer;
    readonly Lock _lock = new();
    ProcessUsage _peak;
    TimeSpan _latest;
    TimeSpan _callBegan;
    TimeSpan _callLimit = Timeout.InfiniteTimeSpan;
    int _intervalsWithoutCall;
    long _lookedAt = Stopwatch.GetTimestamp();

    public ResourceMonitor(int processId, MonitoredLimits limits, Action<DeathCause> exceeded)
    {
        (_root, Limits, _exceeded) = (processId, limits, exceeded);
        _timer = new Timer(_ => LookAndEndWhatCannotBeWatched());
    }

    public MonitoredLimits Limits { get; }

    /// <summary>Begins to look. Separate from the constructor, so that the receiver of the callback has the watch by then.</summary>
    public void Start() => _timer.Change(s_interval, s_interval);

    /// <summary>Largest sum of resident memory seen, in bytes.</summary>
    public long PeakMemory
    {
        get
        {
            Look();
            lock (_lock)
            {
                return _peak.Memory;
            }
        }
    }

    /// <summary>Processor time at the last look.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            lock (_lock)
            {
                return _latest;
            }
        }
    }

    /// <summary>From now on the process may use this much processor time, counted to within two intervals.</summary>
    public void BeginCall(TimeSpan processorTime)
    {
        if (Stopwatch.GetElapsedTime(Volatile.Read(ref _lookedAt)) > 2 * s_interval)
        {
            Look(); // what was used before the call does not count for it, even if the host is late to look
        }
        lock (_lock)
        {
            (_callBegan, _callLimit, _intervalsWithoutCall) = (_latest, processorTime, 0);
        }
    }

    public void EndCall()
    {
        lock (_lock)
        {
            _callLimit = Timeout.InfiniteTimeSpan;
        }
    }

    /// <summary>Waits for a look in progress; none comes after it.</summary>
    public void Dispose()
    {
        using var ended = new ManualResetEvent(initialState: false);
        if (_timer.Dispose(ended))
        {
            ended.WaitOne();
        }
    }

    /// <summary>Ids of the process and its descendants.</summary>
    public IReadOnlyList<int> Tree()
    {
        var tree = new List<int> { _root };
        for (var i = 0; i < tree.Count && tree.Count < MaxProcesses; i++)
        {
            tree.AddRange(ProcessUsage.ChildrenOf(tree[i]));
        }
        return tree;
    }

    /// <summary>Runs on a pool thread, where an exception would end the host: a process that cannot be watched is ended instead.</summary>
    void LookAndEndWhatCannotBeWatched()
    {
        try
        {
            if (IsTimeToLook())
            {
                Look();
            }
        }
#pragma warning disable CA1031 // see above
        catch (Exception)
#pragma warning restore CA1031
        {
            _exceeded(DeathCause.NotWatched);
        }
    }

    bool IsTimeToLook()
    {
        lock (_lock)
        {
            _intervalsWithoutCall = _callLimit == Timeout.InfiniteTimeSpan ? _intervalsWithoutCall + 1 : 0;
            return _intervalsWithoutCall < Idle || _intervalsWithoutCall % Idle == 0;
        }
    }

    void Look()
    {
        var now = Tree().Select(ProcessUsage.Read).Aggregate(default(ProcessUsage), static (sum, one) => sum + one);
        Volatile.Write(ref _lookedAt, Stopwatch.GetTimestamp());
        lock (_lock)
        {
            _peak = _peak.Largest(now);
            _latest = now.ProcessorTime > _latest ? now.ProcessorTime : _latest;
            var cause = now.Memory > Limits.Memory ? DeathCause.MemoryLimit :
                now.Threads > Limits.Threads ? DeathCause.ThreadLimit :
                _callLimit != Timeout.InfiniteTimeSpan && _latest - _callBegan > _callLimit
                    ? DeathCause.ProcessorTimeLimit
                    : DeathCause.None;
            if (cause != DeathCause.None)
            {
                _exceeded(cause); // within the lock: after EndCall, the process is no longer ended for that call's time
            }
        }
    }
}
