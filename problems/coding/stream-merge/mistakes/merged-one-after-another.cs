// rejected by: 100,000 scores of 25,000 streams
// feedback: Each stream is merged into all before it, which copies everything each time; a heap, or merging in pairs, touches a document only log k times.
// hint: 2
public class Solution
{
    public int[] Merge(float[] scores, int[] lengths, int count)
    {
        var merged = new List<int>();
        var begin = 0;
        foreach (var length in lengths)
        {
            var next = new List<int>();
            var (i, j) = (0, begin);
            while (i < merged.Count || j < begin + length)
                next.Add(j == begin + length || (i < merged.Count && scores[merged[i]] >= scores[j]) ? merged[i++] : j++);
            merged = next;
            begin += length;
        }
        return [.. merged.Take(count)];
    }
}
