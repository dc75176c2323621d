using System.Diagnostics;

namespace Grader.Benchmarks.Peers;

/// <summary>How many times as fast ours was as the peer, over rounds in which both ran one right after the other.</summary>
/// <param name="Ours">Shortest time of one call in any round, in milliseconds: what disturbs a call only makes it longer.</param>
/// <param name="Theirs">The peer's.</param>
/// <param name="Low">Lower quartile of the rounds' ratios.</param>
/// <param name="High">Their upper quartile. On a busy machine the longer call is disturbed more, and the quartiles lie too high.</param>
sealed record Ratio(double Ours, double Theirs, double Low, double High)
{
    public double OfShortest => Theirs / Ours;

    /// <summary>Times both. A round takes the shortest of several calls of each.</summary>
    /// <param name="clock">The thread's (the default) where both sides work on the caller's thread, else that on the wall.</param>
    /// <param name="rounds">Number of ratios.</param>
    /// <param name="slice">How long each side runs in a round, in milliseconds; at least one call.</param>
    public static Ratio Of(Action ours, Action theirs, Func<double>? clock = null, int rounds = 11, double slice = 40)
    {
        for (var warm = Stopwatch.StartNew(); warm.ElapsedMilliseconds < 150;)
            ours();
        theirs();
        return Of(Enumerable.Range(0, rounds).Select(_ =>
        {
            var peer = Shortest(theirs, slice, clock);
            return (Shortest(ours, slice, clock), peer);
        }));
    }

    /// <summary>From the times of both in each round.</summary>
    public static Ratio Of(IEnumerable<(double Ours, double Theirs)> rounds)
    {
        var times = rounds.ToArray();
        var ratios = times.Select(x => x.Theirs / x.Ours).Order().ToArray();
        return new(
            times.Min(x => x.Ours), times.Min(x => x.Theirs), ratios[ratios.Length / 4], ratios[ratios.Length - 1 - (ratios.Length / 4)]);
    }

    /// <summary>The shortest call within a span of time, in milliseconds.</summary>
    public static double Shortest(Action call, double milliseconds, Func<double>? clock = null)
    {
        clock ??= Clock.OfThread;
        var shortest = double.MaxValue;
        var all = Stopwatch.StartNew();
        do
        {
            var start = clock();
            call();
            shortest = Math.Min(shortest, clock() - start);
        }
        while (all.Elapsed.TotalMilliseconds < milliseconds);
        return shortest;
    }
}
