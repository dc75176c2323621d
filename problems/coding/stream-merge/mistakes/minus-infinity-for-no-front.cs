// rejected by: infinite scores are scores
// feedback: −∞ stands for a stream that has ended, so that documents with this score are never returned.
public class Solution
{
    public int[] Merge(float[] scores, int[] lengths, int count)
    {
        var end = 0;
        var ends = lengths.Select(length => end += length).ToArray();
        var at = ends.Zip(lengths, (last, length) => last - length).ToArray();
        var merged = new List<int>();
        var heap = new PriorityQueue<int, (float, int)>();
        float Front(int stream) => at[stream] < ends[stream] ? scores[at[stream]] : float.NegativeInfinity;
        for (var stream = 0; stream < lengths.Length; stream++)
            heap.Enqueue(stream, (-Front(stream), stream));
        while (merged.Count < count && heap.TryDequeue(out var stream, out _) && Front(stream) > float.NegativeInfinity)
        {
            merged.Add(at[stream]++);
            heap.Enqueue(stream, (-Front(stream), stream));
        }
        return [.. merged];
    }
}
