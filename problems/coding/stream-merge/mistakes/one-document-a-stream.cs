// rejected by: the statement's example
// feedback: Only the first document of each stream is returned.
// hint: 1
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
        }
        return [.. merged];
    }
}
