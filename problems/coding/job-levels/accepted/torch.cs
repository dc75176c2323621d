// The rows come as a tensor. Linked lists in arrays, and a heap written by hand.
using TorchSharp;
using static TorchSharp.torch;

public class Solution
{
    public Tensor Levels(int jobs, Tensor needs, int slots)
    {
        var (job, needed) = Columns(needs);
        var first = new int[jobs];
        var count = new int[jobs];
        Array.Fill(first, -1);
        var next = new int[job.Length];
        for (var i = 0; i < job.Length; i++)
        {
            next[i] = first[needed[i]];
            first[needed[i]] = i;
            count[job[i]]++;
        }

        var levels = new long[jobs];
        Array.Fill(levels, -1);
        var heap = new List<int>();
        for (var i = 0; i < jobs; i++)
            if (count[i] == 0)
                Push(heap, i);
        for (var level = 0; heap.Count > 0; level++)
        {
            var running = new List<int>();
            for (var slot = 0; slot < slots && heap.Count > 0; slot++)
                running.Add(Pop(heap));
            foreach (var done in running)
            {
                levels[done] = level;
                for (var i = first[done]; i >= 0; i = next[i])
                    if (--count[job[i]] == 0)
                        Push(heap, (int)job[i]);
            }
        }
        return tensor(levels);
    }

    public Tensor Cycle(int jobs, Tensor needs)
    {
        var (job, needed) = Columns(needs);
        var levels = Numbers(Levels(jobs, needs, int.MaxValue));
        var below = new int[jobs];
        Array.Fill(below, -1);
        for (var i = 0; i < job.Length; i++)
            if (levels[job[i]] < 0 && levels[needed[i]] < 0)
                below[job[i]] = (int)needed[i];
        var at = Array.FindLastIndex(levels, level => level < 0);
        if (at < 0)
            return zeros(0, dtype: int64);
        var order = new Dictionary<int, int>();
        var walk = new List<long>();
        while (order.TryAdd(at, walk.Count))
        {
            walk.Add(at);
            at = below[at];
        }
        return tensor(walk.Skip(order[at]).ToArray());
    }

    static (long[] Job, long[] Needed) Columns(Tensor needs)
    {
        var flat = Numbers(needs.to(int64).contiguous());
        return ([.. flat.Where((_, i) => i % 2 == 0)], [.. flat.Where((_, i) => i % 2 == 1)]);
    }

    static long[] Numbers(Tensor tensor) => tensor.numel() == 0 ? [] : tensor.data<long>().ToArray();

    static void Push(List<int> heap, int item)
    {
        heap.Add(item);
        for (var i = heap.Count - 1; i > 0 && heap[(i - 1) / 2] > heap[i]; i = (i - 1) / 2)
            (heap[i], heap[(i - 1) / 2]) = (heap[(i - 1) / 2], heap[i]);
    }

    static int Pop(List<int> heap)
    {
        var least = heap[0];
        heap[0] = heap[^1];
        heap.RemoveAt(heap.Count - 1);
        for (var i = 0; (2 * i) + 1 < heap.Count;)
        {
            var child = (2 * i) + 1;
            if (child + 1 < heap.Count && heap[child + 1] < heap[child])
                child++;
            if (heap[i] <= heap[child])
                break;
            (heap[i], heap[child]) = (heap[child], heap[i]);
            i = child;
        }
        return least;
    }
}
