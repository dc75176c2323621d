// claim: wrong, because the answer is the beginning of a buffer that the next call fills again, so that of two answers that are held at the same time (two queries) the first one changes: what every caller of `Merge(scores, lengths, count)` takes for granted, "where in `scores` the `count` best are"
using System.Collections.Generic;

public class Solution
{
    int[] _merged = [];
    readonly PriorityQueue<(int At, int End), (float, int)> _fronts = new();

    public IEnumerable<int> Merge(float[] scores, int[] lengths, int count)
    {
        if (_merged.Length < scores.Length)
            _merged = new int[scores.Length];               // kept: a server merges all day
        _fronts.Clear();
        var begin = 0;
        foreach (var length in lengths)
        {
            Offer(begin, begin + length);
            begin += length;
        }
        var many = 0;
        while (many < count && _fronts.TryDequeue(out var front, out _))
        {
            _merged[many++] = front.At;
            Offer(front.At + 1, front.End);
        }
        return _merged.Take(many);

        void Offer(int at, int end)
        {
            if (at < end)
                _fronts.Enqueue((at, end), (-scores[at], at));
        }
    }
}
