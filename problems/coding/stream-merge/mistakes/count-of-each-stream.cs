// rejected by: the statement's example
// feedback: `count` documents are returned of each stream; it is the number for all streams together.
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
            Offer(begin, begin + Math.Min(length, count));
            begin += length;
        }
        var merged = new List<int>();
        while (fronts.TryDequeue(out var front, out _))
        {
            merged.Add(front.At);
            Offer(front.At + 1, front.End);
        }
        return [.. merged];
    }
}
