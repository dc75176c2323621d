using System.Diagnostics;

namespace Grader.Grading.Benchmarking;

/// <summary>Shares out the time. What a row leaves unused goes to the rows after it; what it overruns is taken from them.</summary>
sealed class TimeBudget(BenchLength length, Stopwatch clock, int rows, Action<BenchProgress> progress)
{
    /// <summary>
    /// A row takes this many times as long as its measurements: starting the process, the first call, garbage collections.
    /// </summary>
    const double Overhead = 1.3;

    /// <summary>Less measuring time than this is meaningless.</summary>
    static readonly TimeSpan s_least = TimeSpan.FromMilliseconds(50);

    int _done;

    public int Measurements => length.Measurements;

    /// <summary>Time until everything is stopped.</summary>
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
