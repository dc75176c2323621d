// A heap that takes the greatest first, by a comparer of its own; the scores come as a tensor.
using TorchSharp;

public class Solution
{
    public torch.Tensor Merge(torch.Tensor scores, torch.Tensor lengths, int count)
    {
        float[] score = scores.numel() == 0 ? [] : [.. scores.to(torch.float32).data<float>()];
        long[] length = lengths.numel() == 0 ? [] : [.. lengths.data<long>()];
        var heap = new PriorityQueue<int, (float Score, int Stream)>(Comparer<(float Score, int Stream)>.Create((a, b) => a.Score == b.Score ? a.Stream.CompareTo(b.Stream) : b.Score.CompareTo(a.Score)));
        var queues = new List<Queue<long>>();
        var next = 0L;
        foreach (var n in length)
        {
            queues.Add(new Queue<long>(Enumerable.Range((int)next, (int)n).Select(i => (long)i)));
            next += n;
        }
        heap.EnqueueRange(queues.Index().Where(stream => stream.Item.Count > 0).Select(stream => (stream.Index, (score[stream.Item.Peek()], stream.Index))));
        var merged = new List<long>();
        while (merged.Count < count && heap.Count > 0)
        {
            var stream = heap.Peek();
            merged.Add(queues[stream].Dequeue());
            if (queues[stream].TryPeek(out var front))
                heap.DequeueEnqueue(stream, (score[front], stream));
            else
                heap.Dequeue();
        }
        return merged.Count == 0 ? torch.zeros(0, dtype: torch.int64) : torch.tensor(merged.ToArray());
    }
}
