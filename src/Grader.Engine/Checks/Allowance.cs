namespace Grader.Engine.Checks;

/// <summary>
/// What may still be spent on a stage, counted in steps. A step is a question with a short answer; a long one counts as several. The clock
/// is a net below it, for submissions and machines that take very long.
/// </summary>
sealed class Allowance(int steps, TimeSpan longest, TimeProvider? clock = null)
{
    /// <summary>Numbers and characters that take about as long as a question does anyway.</summary>
    const long SizeOfStep = 1 << 14;

    readonly TimeProvider _clock = clock ?? TimeProvider.System;
    readonly long _began = (clock ?? TimeProvider.System).GetTimestamp();
    double _spent;

    /// <summary>Whether the stage was given up for its time, with steps left.</summary>
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

    /// <param name="size">Numbers and characters that were sent and came back.</param>
    public void Spend(long size) => _spent += 1 + (double)size / SizeOfStep;
}
