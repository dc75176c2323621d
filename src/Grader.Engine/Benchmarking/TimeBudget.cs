using System.Diagnostics;

namespace Grader.Engine.Benchmarking;

/// <summary>Shares out the time: what one row does not use, or uses too much, the rows after it get or lack.</summary>
sealed class TimeBudget(BenchLength length, Stopwatch clock, int rows, Action<BenchProgress> progress)
{
    /// <summary>
    /// A row takes this much longer than its measurements: the start of the process, the first call, collections of garbage.
    /// </summary>
    const double Overhead = 1.3;

    /// <summary>Less than this says nothing.</summary>
    static readonly TimeSpan s_least = TimeSpan.FromMilliseconds(50);

    int _done;

    public int Measurements => length.Measurements;

    /// <summary>Until everything is ended.</summary>
    public TimeSpan Left => length.Whole is { } whole ? whole - clock.Elapsed : TimeSpan.MaxValue;

    /// <summary>The time for measuring in the next row.</summary>
    public TimeSpan Next(string what)
    {
        progress(new BenchProgress((double)_done / rows, what));
        var share = length.Planned is { } planned ? (planned - clock.Elapsed) / (rows - _done) / Overhead : length.Timing;
        _done++;
        return share > length.Timing ? length.Timing : share < s_least ? s_least : share;
    }
}
