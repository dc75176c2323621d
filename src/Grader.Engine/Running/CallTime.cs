using Grader.Engine.Boxes;

namespace Grader.Engine.Running;

/// <summary>
/// How long the calls of a submission took: wall time, less that in which others had the processors. A long call is looked at while it
/// runs. Quick ones are too many for that, so what they waited is asked of the kernel now and then, for all of them together.
/// </summary>
sealed class CallTime
{
    /// <summary>
    /// So many times the limit are enough for all calls, however busy the machine. More than for one, because what is taken off for all
    /// of them together leaves the processor time, which threads that make others wait use.
    /// </summary>
    public const int MostStretch = 20;

    TimeSpan _before;
    TimeSpan _wall;
    TimeSpan _deducted;

    /// <summary>Of all calls so far.</summary>
    public TimeSpan Used => _before + _wall - _deducted;

    /// <summary>Wall time of the calls since <see cref="Deduct"/> last looked at what they waited.</summary>
    public TimeSpan NotLookedAt { get; private set; }

    /// <summary>Another process makes the calls from now on.</summary>
    public void BeginProcess() => (_before, _wall, _deducted, NotLookedAt) = (Used, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero);

    /// <summary>Another submission makes them, and begins with all its time.</summary>
    public void BeginSubmission()
    {
        BeginProcess();
        _before = TimeSpan.Zero;
    }

    /// <param name="starved">The part of the call in which others are known to have had the processors.</param>
    /// <returns>What counts of the call: a process can make itself wait, so that some of the time is always its own.</returns>
    public TimeSpan Add(TimeSpan wall, TimeSpan starved)
    {
        var deducted = AtMost(starved, wall - (wall / Deadline.MostStretch));
        (_wall, _deducted, NotLookedAt) = (_wall + wall, _deducted + deducted, NotLookedAt + wall);
        return wall - deducted;
    }

    /// <param name="starved">For how long others had the processors since the process or the submission began.</param>
    /// <param name="processor">What it has used of them itself since then.</param>
    public void Deduct(TimeSpan starved, TimeSpan processor)
    {
        var known = AtMost(starved, AtMost(_wall - processor, _wall - (_wall / MostStretch)));
        _deducted = known > _deducted ? known : _deducted;
        NotLookedAt = TimeSpan.Zero;
    }

    static TimeSpan AtMost(TimeSpan time, TimeSpan most) => time < most ? time : most;
}
