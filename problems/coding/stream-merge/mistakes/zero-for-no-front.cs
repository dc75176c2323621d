// rejected by: the greatest score goes first
// feedback: Zero stands for a stream that has ended, so that the merge stops when the scores fall to it.
public class Solution
{
    public int[] Merge(float[] scores, int[] lengths, int count)
    {
        var end = 0;
        var ends = lengths.Select(length => end += length).ToArray();
        var at = ends.Zip(lengths, (last, length) => last - length).ToArray();
        var merged = new List<int>();
        var heap = new PriorityQueue<int, (float, int)>();
        float Front(int stream) => at[stream] < ends[stream] ? scores[at[stream]] : 0;
        for (var stream = 0; stream < lengths.Length; stream++)
            heap.Enqueue(stream, (-Front(stream), stream));
        while (merged.Count < count && heap.TryDequeue(out var stream, out _) && Front(stream) > 0)
        {
            merged.Add(at[stream]++);
            heap.Enqueue(stream, (-Front(stream), stream));
        }
        return [.. merged];
    }
}
