// A pairing heap of linked nodes, whose pairs are melded in a loop; the answer is lazy.
public class Solution
{
    sealed class Node(double score, int at, int end)
    {
        public double Score = score;
        public int At = at;
        public readonly int End = end;
        public Node? Child, Sibling;

        public bool GoesBefore(Node other) => Score > other.Score || (Score == other.Score && At < other.At);
    }

    public IEnumerable<long> Merge(IList<double> scores, IEnumerable<int> lengths, int count)
    {
        Node? heap = null;
        var begin = 0;
        foreach (var length in lengths)
        {
            if (length > 0)
                heap = Meld(heap, new Node(scores[begin], begin, begin + length));
            begin += length;
        }
        for (var i = 0; i < count && heap is not null; i++)
        {
            yield return heap.At;
            var top = heap;
            heap = MeldAll(top.Child);
            if (++top.At < top.End)
            {
                top.Score = scores[top.At];
                top.Child = null;
                heap = Meld(heap, top);
            }
        }
    }

    static Node? Meld(Node? a, Node? b)
    {
        if (a is null || b is null)
            return a ?? b;
        if (b.GoesBefore(a))
            (a, b) = (b, a);
        b.Sibling = a.Child;
        a.Child = b;
        return a;
    }

    // two by two from the left, then all together from the right
    static Node? MeldAll(Node? first)
    {
        var pairs = new Stack<Node>();
        while (first is not null)
        {
            var (left, right) = (first, first.Sibling);
            first = right?.Sibling;
            left.Sibling = null;
            if (right is not null)
                right.Sibling = null;
            pairs.Push(Meld(left, right)!);
        }
        Node? all = null;
        while (pairs.TryPop(out var pair))
            all = Meld(all, pair);
        return all;
    }
}
