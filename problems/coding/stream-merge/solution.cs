// k-way merge: the next document is at the front of one of the streams, and a heap holds the fronts.
public class Solution
{
    public int[] Merge(float[] scores, int[] lengths, int count)
    {
        // Greatest score first; the heap does not keep equal ones in order, so the position is part of the priority. Earlier streams have smaller ones.
        var fronts = new PriorityQueue<(int At, int End), (float, int)>();
        void Offer(int at, int end)
        {
            if (at < end)                                   // a stream that is used up, or empty, has no front
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
            Offer(front.At + 1, front.End);                 // the next of the same stream takes its place
        }
        return [.. merged];
    }
}
