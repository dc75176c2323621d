// rejected by: streams may be empty, or end early
// feedback: An empty stream is given a front, which is the first score of the stream after it.
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
            if (begin < scores.Length)
                fronts.Enqueue((begin, begin + length), (-scores[begin], begin));
            begin += length;
        }
        var merged = new List<int>();
        while (merged.Count < count && fronts.TryDequeue(out var front, out _))
        {
            merged.Add(front.At);
            Offer(front.At + 1, front.End);
        }
        return [.. merged];
    }
}
