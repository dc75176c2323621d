using System.Diagnostics;

namespace Grader.Sandboxing;

/// <summary>
/// Ends a process if the answer has not come in time. Only one of the two happens: an answer in time is never followed by a late end, which
/// would be blamed on the next call. Time in which the process was ready to run while others had the processors does not count, so that a
/// busy machine does not make a submission late. Neither does time in which the host itself was stopped.
/// </summary>
public sealed class Deadline : IDisposable
{
    /// <summary>Largest multiple of the limit that is granted, however busy the machine: a process can make itself wait.</summary>
    public const int MostStretch = 5;

    /// <summary>
    /// Share of the limit after which the host first looks at how long the process has waited. A quicker answer needs no look.
    /// </summary>
    const double FirstLook = 0.25;

    /// <summary>Shortest time until the next look.</summary>
    static readonly TimeSpan s_least = TimeSpan.FromMilliseconds(1);

    /// <summary>How often we check whether time is over: a stray child may keep the pipe open after the process has ended.</summary>
    static readonly TimeSpan s_slice = TimeSpan.FromMilliseconds(50);

    /// <summary>Longest time until the next look, so that a host that was stopped knows for how long.</summary>
    static readonly TimeSpan s_longest = TimeSpan.FromMilliseconds(100);

    readonly SandboxedProcess _process;
    readonly TimeSpan _limit;
    readonly Stopwatch _clock = Stopwatch.StartNew();
    readonly Timer _timer;
    readonly Lock _looking = new();
    readonly HostStops _stops = new();
    RunQueue? _before;
    TimeSpan _starved;
    int _decided;

    public Deadline(SandboxedProcess process, TimeSpan limit)
    {
        (_process, _limit) = (process, limit);
        _timer = new Timer(_ => Look());
        LookAfter(Least(FirstLook * limit, s_longest)); // last: all fields must be set
    }

    /// <summary>How long others had the processors since the first look; zero before that.</summary>
    public TimeSpan Starved
    {
        get
        {
            lock (_looking)
            {
                NoteStarved();
                return _starved;
            }
        }
    }

    /// <summary>How long the host was stopped meanwhile.</summary>
    public TimeSpan Stopped
    {
        get
        {
            lock (_looking)
            {
                return _stops.Until(_clock.Elapsed);
            }
        }
    }

    /// <summary>Waits for an answer until time is over.</summary>
    public bool TryReceive(out Received received)
    {
        while (!_process.TryReceive(s_slice, out received))
        {
            if (Volatile.Read(ref _decided) != 0)
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Notes that the answer has come.</summary>
    /// <returns>False when it came too late, or while the host was ending the process for another cause.</returns>
    public bool TryMeet() => Interlocked.Exchange(ref _decided, 1) == 0 && !_process.WasKilled;

    /// <summary>Ends the process now, unless the answer has come.</summary>
    public void Pass()
    {
        if (Interlocked.Exchange(ref _decided, 1) == 0)
        {
            _process.Kill(DeathCause.TimeLimit);
        }
    }

    public void Dispose() => _timer.Dispose();

    RunQueue RunQueueNow() => RunQueue.Read(_process.Resources.Tree());

    /// <summary>
    /// Runs on a pool thread, where an exception would end the host: a process that cannot be looked at is ended instead.
    /// </summary>
    void Look()
    {
        try
        {
            GoOnOrPass();
        }
        catch (ObjectDisposedException)
        {
            // the answer has come meanwhile
        }
#pragma warning disable CA1031 // see above
        catch (Exception)
#pragma warning restore CA1031
        {
            Pass();
        }
    }

    void GoOnOrPass()
    {
        lock (_looking)
        {
            var now = _clock.Elapsed;
            _stops.Look(now);
            if (TimeUntilNextLook(now) is { } time)
            {
                LookAfter(Least(time, s_longest));
                return;
            }
            _stops.ExpectNone();
        }
        Pass();
    }

    /// <summary>Null if time is over.</summary>
    TimeSpan? TimeUntilNextLook(TimeSpan now)
    {
        var elapsed = now - _stops.Until(now);
        var untilFirst = (FirstLook * _limit) - elapsed;
        if (untilFirst > s_least)
        {
            return untilFirst;
        }
        NoteStarved();
        _before ??= RunQueueNow();
        var left = _limit + Least(_starved, (MostStretch - 1) * _limit) - elapsed;
        return left <= TimeSpan.Zero ? null : left > s_least ? left : s_least;
    }

    /// <summary>Keeps the largest figure: the kernel reports nothing about a process that has ended.</summary>
    void NoteStarved()
    {
        if (_before is null)
        {
            return;
        }
        var starved = RunQueueNow().StarvedSince(_before, Environment.ProcessorCount);
        _starved = starved > _starved ? starved : _starved;
    }

    void LookAfter(TimeSpan time)
    {
        var now = _clock.Elapsed;
        _stops.Look(now); // the host may have been stopped while it looked at the process
        _stops.Expect(now + time);
        _timer.Change(time, Timeout.InfiniteTimeSpan);
    }

    internal static TimeSpan Least(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
