// rejected by: ties go to the earlier stream
// feedback: Equal scores come in the order in which the heap happens to hold them; make the position part of the priority.
// hint: 2
public class Solution
{
    public int[] Merge(float[] scores, int[] lengths, int count)
    {
        var fronts = new PriorityQueue<(int At, int End), float>();
        void Offer(int at, int end)
        {
            if (at < end)
                fronts.Enqueue((at, end), -scores[at]);
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
        return [.. merged];
    }
}
