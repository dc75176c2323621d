// rejected by: the statement's example
// feedback: The answer holds positions within the streams; it must hold positions in `scores`.
public class Solution
{
    public int[] Merge(float[] scores, int[] lengths, int count)
    {
        var fronts = new PriorityQueue<(int At, int End), (float, int)>();
        void Offer(int at, int end)
        {
            if (at < end)
                fronts.Enqueue((at, end), (-scores[at], at));
        }

        var begin = 0;
        foreach (var length in lengths)
        {
            Offer(begin, begin + length);
            begin += length;
        }
        var merged = new List<int>();
        while (merged.Count < count && fronts.TryDequeue(out var front, out _))
        {
            merged.Add(front.At);
            Offer(front.At + 1, front.End);
        }
        var begins = lengths.Select((_, i) => lengths.Take(i).Sum()).ToList();
        return [.. merged.Select(at => at - begins.Last(first => first <= at))];
    }
}
