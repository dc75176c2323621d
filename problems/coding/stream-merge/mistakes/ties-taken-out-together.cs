// rejected by: a long stream, and very many of equal scores
// feedback: For each document all fronts of equal score are taken out of the heap and put back, so that its cost grows with the number of streams.
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
        var equal = new List<(int At, int End)>();
        while (merged.Count < count && fronts.TryDequeue(out var front, out var score))
        {
            // the heap does not keep equal ones in order: look at all of them
            while (fronts.TryPeek(out var other, out var otherScore) && otherScore == score)
            {
                fronts.Dequeue();
                if (other.At < front.At)
                    (front, other) = (other, front);
                equal.Add(other);
            }
            foreach (var (at, end) in equal)
                Offer(at, end);
            equal.Clear();
            merged.Add(front.At);
            Offer(front.At + 1, front.End);
        }
        return [.. merged];
    }
}
