using System.Buffers;

namespace Grader.Numerics;

/// <summary>
/// Numbers, the least first: a heap in which each node has four children, which lie side by side; in a rented array.
/// </summary>
ref struct RankHeap(int capacity)
{
    long[] entries = ArrayPool<long>.Shared.Rent(capacity);
    int count;

    public void Push(long entry)
    {
        if (count == entries.Length)
            Grow();
        var at = count++;
        while (at > 0)
        {
            var parent = (at - 1) >> 2;
            if (entries[parent] <= entry)
                break;
            entries[at] = entries[parent];
            at = parent;
        }
        entries[at] = entry;
    }

    public bool TryPop(out long least)
    {
        if (count == 0)
        {
            least = 0;
            return false;
        }
        least = entries[0];
        var last = entries[--count];
        var at = 0;
        for (var child = 1; child < count; child = (at << 2) + 1)
        {
            var end = Math.Min(child + 4, count);
            for (var other = child + 1; other < end; other++)
            {
                if (entries[other] < entries[child])
                    child = other;
            }
            if (entries[child] >= last)
                break;
            entries[at] = entries[child];
            at = child;
        }
        entries[at] = last;
        return true;
    }

    public readonly void Dispose() => ArrayPool<long>.Shared.Return(entries);

    void Grow()
    {
        var larger = ArrayPool<long>.Shared.Rent(entries.Length * 2);
        entries.CopyTo(larger, 0);
        ArrayPool<long>.Shared.Return(entries);
        entries = larger;
    }
}
