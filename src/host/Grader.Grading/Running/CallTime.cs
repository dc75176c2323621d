using Grader.Sandboxing;

namespace Grader.Grading.Running;

/// <summary>
/// How long the calls of a submission took: wall time, less the time in which others had the processors. A long call is looked at while it
/// runs. Quick calls are too many for that, so the kernel is asked now and then how long all of them together waited.
/// </summary>
sealed class CallTime
{
    /// <summary>
    /// Largest multiple of the limit that all calls together get, however busy the machine. More than for one call, because many quick
    /// calls wait more often than they run.
    /// </summary>
    public const int MostStretch = 20;

    TimeSpan _before;
    TimeSpan _wall;
    TimeSpan _deducted;
    TimeSpan _waitedByHost;

    /// <summary>Time that counts for all calls so far.</summary>
    public TimeSpan Used => _before + _wall - _deducted;

    /// <summary>Wall time of the calls since the last <see cref="Deduct"/>.</summary>
    public TimeSpan NotLookedAt { get; private set; }

    /// <summary>Another process makes the calls from now on.</summary>
    public void BeginProcess()
    {
        _before = Used;
        (_wall, _deducted, _waitedByHost, NotLookedAt) = (TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero);
    }

    /// <summary>Another submission makes the calls from now on, and begins with all its time.</summary>
    public void BeginSubmission()
    {
        BeginProcess();
        _before = TimeSpan.Zero;
    }

    /// <returns>The time that counts for the call. Some of it always counts, because a process can make itself wait.</returns>
    public TimeSpan Add(Duration call)
    {
        var deducted = AtMost(call.Starved, call.Wall - (call.Wall / Deadline.MostStretch));
        _wall += call.Wall;
        _deducted += deducted;
        _waitedByHost += call.WaitedByHost;
        NotLookedAt += call.Wall;
        return call.Wall - deducted;
    }

    /// <param name="starved">How long others have had the processors since the process or the submission began.</param>
    public void Deduct(TimeSpan starved)
    {
        var known = AtMost(starved + _waitedByHost, _wall - (_wall / MostStretch));
        _deducted = known > _deducted ? known : _deducted;
        NotLookedAt = TimeSpan.Zero;
    }

    static TimeSpan AtMost(TimeSpan time, TimeSpan most) => time < most ? time : most;
}

/// <summary>How long one call took.</summary>
/// <param name="Wall">Without the time in which the host was stopped.</param>
/// <param name="Starved">The part in which others are known to have had the processors; only a long call is looked at.</param>
/// <param name="WaitedByHost">The part in which the host was ready to send the call or to read its answer and had no processor.</param>
readonly record struct Duration(TimeSpan Wall, TimeSpan Starved, TimeSpan WaitedByHost);
