namespace Grader.Checks;

/// <summary>
/// What a stage may still spend, counted in steps. A step is a question with a short answer; a long one counts as several. The time limit
/// is only a safety net, for submissions and machines that take very long.
/// </summary>
sealed class Allowance(int steps, TimeSpan longest, TimeProvider? clock = null)
{
    /// <summary>Numbers and characters that take about as long as asking a question does.</summary>
    const long SizeOfStep = 1 << 14;

    readonly TimeProvider _clock = clock ?? TimeProvider.System;
    readonly long _began = (clock ?? TimeProvider.System).GetTimestamp();
    double _spent;

    /// <summary>Whether the stage ran out of time, with steps left.</summary>
    public bool RanOutOfTime { get; private set; }

    /// <summary>Whether another step may be taken.</summary>
    public bool MayGoOn
    {
        get
        {
            if (RanOutOfTime || _spent >= steps)
            {
                return false;
            }
            RanOutOfTime = _clock.GetElapsedTime(_began) > longest;
            return !RanOutOfTime;
        }
    }

    /// <param name="size">Numbers and characters sent and received.</param>
    public void Spend(long size) => _spent += 1 + (double)size / SizeOfStep;
}
