namespace Grader.Numerics;

/// <summary>Pairs in merge order: the greater count first; among equals the smaller left id, then the smaller right id.</summary>
/// <remarks>
/// Its own binary heap, because PriorityQueue calls its comparer through an interface, which would take most of the time here.
/// </remarks>
/// <param name="order">Which bytes are the smaller ids.</param>
sealed class PairHeap(TieOrder order)
{
    readonly record struct Entry(long Count, int Index, ulong Ids)
    {
        public bool Precedes(in Entry other) => Count > other.Count || (Count == other.Count && Ids < other.Ids);
    }

    readonly int[] places = order.Places();
    Entry[] entries = new Entry[1 << 10];

    public int Count { get; private set; }

    public void Push(long count, int left, int right, int index)
    {
        if (Count == entries.Length)
            Array.Resize(ref entries, Count * 2);
        var entry = new Entry(count, index, (Place(left) << 32) | Place(right));
        var at = Count++;
        while (at > 0)
        {
            var parent = (at - 1) >> 1;
            if (!entry.Precedes(entries[parent]))
                break;
            entries[at] = entries[parent];
            at = parent;
        }
        entries[at] = entry;
    }

    /// <summary>Removes the first pair. The heap must not be empty.</summary>
    public (long Count, int Index) Pop()
    {
        var first = entries[0];
        var last = entries[--Count];
        var at = 0;
        for (var child = 1; child < Count; child = 2 * at + 1)
        {
            if (child + 1 < Count && entries[child + 1].Precedes(entries[child]))
                child++;
            if (!entries[child].Precedes(last))
                break;
            entries[at] = entries[child];
            at = child;
        }
        entries[at] = last;
        return (first.Count, first.Index);
    }

    /// <summary>Ids made by merges are larger than those of the bytes in any order.</summary>
    ulong Place(int id) => (ulong)(id < BytePairMerges.Bytes ? places[id] : id);
}
