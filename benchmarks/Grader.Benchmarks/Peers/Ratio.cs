using System.Diagnostics;

namespace Grader.Benchmarks.Peers;

/// <summary>How many times as fast ours was as the peer, over rounds in which both ran one right after the other.</summary>
/// <param name="Median">Of the rounds' ratios.</param>
/// <param name="Low">Their lower quartile.</param>
/// <param name="High">Their upper quartile.</param>
/// <param name="Ours">Shortest time of one call, in milliseconds.</param>
/// <param name="Theirs">The peer's.</param>
sealed record Ratio(double Median, double Low, double High, double Ours, double Theirs)
{
    /// <summary>
    /// Times both. A round takes the shortest of several calls of each, since what disturbs a call only makes it longer, and both see the
    /// same disturbances of longer duration.
    /// </summary>
    /// <param name="rounds">Number of ratios.</param>
    /// <param name="slice">How long each side runs in a round, in milliseconds; at least one call.</param>
    public static Ratio Of(Action ours, Action theirs, int rounds = 9, double slice = 30)
    {
        for (var warm = Stopwatch.StartNew(); warm.ElapsedMilliseconds < 150;)
            ours();
        theirs();
        var (ratios, shortest, shortestOfPeer) = (new double[rounds], double.MaxValue, double.MaxValue);
        for (var round = 0; round < rounds; round++)
        {
            var peer = Shortest(theirs, slice);
            var own = Shortest(ours, slice);
            ratios[round] = peer / own;
            (shortest, shortestOfPeer) = (Math.Min(shortest, own), Math.Min(shortestOfPeer, peer));
        }
        Array.Sort(ratios);
        return new(ratios[rounds / 2], ratios[rounds / 4], ratios[rounds - 1 - (rounds / 4)], shortest, shortestOfPeer);
    }

    /// <summary>The shortest call within a span of time, in milliseconds.</summary>
    public static double Shortest(Action call, double milliseconds)
    {
        var shortest = double.MaxValue;
        var all = Stopwatch.StartNew();
        do
        {
            var start = Stopwatch.GetTimestamp();
            call();
            shortest = Math.Min(shortest, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        while (all.Elapsed.TotalMilliseconds < milliseconds);
        return shortest;
    }
}
