// rejected by: the statement's example
// feedback: The streams take turns; the greatest score must go first, whichever stream it is in.
public class Solution
{
    public int[] Merge(float[] scores, int[] lengths, int count)
    {
        var fronts = new PriorityQueue<(int At, int End), (float, int)>();
        void Offer(int at, int end)
        {
            if (at < end)
                fronts.Enqueue((at, end), (at, at));
        }

        var begin = 0;
        foreach (var length in lengths)
        {
            Offer(begin, begin + length);
            begin += length;
        }
        var round = scores.Length;
        var merged = new List<int>();
        while (merged.Count < count && fronts.TryDequeue(out var front, out _))
        {
            merged.Add(front.At);
            if (front.At + 1 < front.End)
                fronts.Enqueue((front.At + 1, front.End), (round++, front.At + 1));
        }
        return [.. merged];
    }
}
