namespace Grader.Engine.Boxes;

/// <summary>
/// Ends a process if what is waited for has not come in time. Only one of the two happens: what came in time is never followed by a late
/// end, which would be blamed on the call after it.
/// </summary>
public sealed class Deadline : IDisposable
{
    readonly BoxedProcess _process;
    readonly Timer _timer;
    int _decided;

    public Deadline(BoxedProcess process, TimeSpan limit)
    {
        _process = process;
        _timer = new Timer(_ => Pass(), null, limit, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Says that it has come.</summary>
    /// <returns>False when it came too late, or while the host was ending the process for another cause.</returns>
    public bool TryMeet() => Interlocked.Exchange(ref _decided, 1) == 0 && !_process.WasKilled;

    /// <summary>Ends the process now, unless what was waited for has come.</summary>
    public void Pass()
    {
        if (Interlocked.Exchange(ref _decided, 1) == 0)
        {
            _process.Kill(DeathCause.TimeLimit);
        }
    }

    public void Dispose() => _timer.Dispose();
}
