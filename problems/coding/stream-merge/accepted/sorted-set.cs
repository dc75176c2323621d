// A sorted set of fronts in place of a heap; scores in float64, where they are as exact.
using MathNet.Numerics.LinearAlgebra;

public static class Solution
{
    public static List<long> Merge(Vector<double> scores, IEnumerable<int> lengths, int count)
    {
        var order = Comparer<(int Stream, int At)>.Create((a, b) =>
            scores[a.At] != scores[b.At] ? scores[b.At].CompareTo(scores[a.At]) : a.Stream != b.Stream ? a.Stream - b.Stream : a.At - b.At);
        var ends = new List<int>();
        var fronts = new SortedSet<(int Stream, int At)>(order);
        foreach (int length in lengths)
        {
            int begin = ends.Count == 0 ? 0 : ends[^1];
            ends.Add(begin + length);
            if (length > 0)
                fronts.Add((ends.Count - 1, begin));
        }
        var answer = new List<long>();
        while (answer.Count < count && fronts.Count > 0)
        {
            var (stream, at) = fronts.Min;
            fronts.Remove((stream, at));
            answer.Add(at);
            if (++at < ends[stream])
                fronts.Add((stream, at));
        }
        return answer;
    }
}
