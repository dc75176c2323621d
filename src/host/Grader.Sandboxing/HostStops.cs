namespace Grader.Sandboxing;

/// <summary>
/// For how long the host was stopped, for example by Ctrl-Z or together with its container. The host says when it will look at the clock
/// next; if it looks much later, it was stopped. All times are of the caller's clock.
/// </summary>
sealed class HostStops
{
    /// <summary>A host that is late by less was only waiting for a processor.</summary>
    static readonly TimeSpan s_least = TimeSpan.FromMilliseconds(500);

    TimeSpan _due;
    TimeSpan _until;

    /// <summary>The next look will be at this time.</summary>
    public void Expect(TimeSpan time) => _due = time;

    /// <summary>No later look means anything.</summary>
    public void ExpectNone() => _due = TimeSpan.MaxValue;

    /// <summary>
    /// The host looks at the clock. The next look is due at once, so that a stop before <see cref="Expect"/> is seen too.
    /// </summary>
    public void Look(TimeSpan now)
    {
        _until = Until(now);
        _due = now;
    }

    /// <summary>How long the host has been stopped, with the time by which a look is late now.</summary>
    public TimeSpan Until(TimeSpan now) => now - _due > s_least ? _until + (now - _due) : _until;
}
