// A heap written by hand, made of all fronts at once from the bottom up; the top is replaced, not taken out and put in.
using System.Numerics.Tensors;

public class Solution
{
    public IEnumerable<int> Merge(Tensor<float> scores, IReadOnlyList<int> lengths, int count)
    {
        var heap = new List<(int At, int End)>();
        int begin = 0;
        foreach (int length in lengths)
        {
            if (length > 0)
                heap.Add((begin, begin + length));
            begin += length;
        }
        for (int i = heap.Count / 2; i >= 0; i--)
            Sink(i);
        while (count-- > 0 && heap.Count > 0)
        {
            var (at, end) = heap[0];
            yield return at;
            if (at + 1 < end)
                heap[0] = (at + 1, end);
            else
            {
                heap[0] = heap[^1];
                heap.RemoveAt(heap.Count - 1);
            }
            Sink(0);
        }

        bool Before(int a, int b) => scores[heap[a].At] > scores[heap[b].At] || (scores[heap[a].At] == scores[heap[b].At] && heap[a].At < heap[b].At);

        void Sink(int i)
        {
            while (2 * i + 1 < heap.Count)
            {
                int child = 2 * i + 1;
                if (child + 1 < heap.Count && Before(child + 1, child))
                    child++;
                if (!Before(child, i))
                    return;
                (heap[i], heap[child]) = (heap[child], heap[i]);
                i = child;
            }
        }
    }
}
