// rejected by: ties go to the earlier stream
// feedback: Equal scores are ordered by their positions within their streams; those of an earlier stream must all go first.
// hint: 3
public class Solution
{
    public int[] Merge(float[] scores, int[] lengths, int count)
    {
        var fronts = new PriorityQueue<(int At, int End, int Begin), (float, int, int)>();
        void Offer(int at, int end, int first)
        {
            if (at < end)
                fronts.Enqueue((at, end, first), (-scores[at], at - first, at));
        }

        var begin = 0;
        foreach (var length in lengths)
        {
            Offer(begin, begin + length, begin);
            begin += length;
        }
        var merged = new List<int>();
        while (merged.Count < count && fronts.TryDequeue(out var front, out _))
        {
            merged.Add(front.At);
            Offer(front.At + 1, front.End, front.Begin);
        }
        return [.. merged];
    }
}
