// rejected by: the statement's example
// feedback: If there are fewer documents than asked for, it reads from an empty heap.
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
        while (merged.Count < count)
        {
            var front = fronts.Dequeue();
            merged.Add(front.At);
            Offer(front.At + 1, front.End);
        }
        return [.. merged];
    }
}
