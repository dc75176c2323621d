// rejected by: the statement's example
// feedback: Of equal scores only one is kept, because the score alone is the key.
// hint: 2
public class Solution
{
    public int[] Merge(float[] scores, int[] lengths, int count)
    {
        var fronts = new SortedDictionary<float, (int At, int End)>();
        void Offer(int at, int end)
        {
            if (at < end)
                fronts.TryAdd(-scores[at], (at, end));
        }

        var begin = 0;
        foreach (var length in lengths)
        {
            Offer(begin, begin + length);
            begin += length;
        }
        var merged = new List<int>();
        while (merged.Count < count && fronts.Count > 0)
        {
            var (key, front) = fronts.First();
            fronts.Remove(key);
            merged.Add(front.At);
            Offer(front.At + 1, front.End);
        }
        return [.. merged];
    }
}
