using System.Buffers;

namespace Grader.Numerics;

/// <summary>Ids as they are found: a rented array that grows.</summary>
ref struct IdBuffer(int capacity)
{
    int[] ids = ArrayPool<int>.Shared.Rent(capacity);

    public int Count { get; private set; }

    public void Add(int id)
    {
        if (Count == ids.Length)
            Grow();
        ids[Count++] = id;
    }

    public readonly int[] ToArray() => ids.AsSpan(0, Count).ToArray();

    public readonly void Dispose() => ArrayPool<int>.Shared.Return(ids);

    void Grow()
    {
        var larger = ArrayPool<int>.Shared.Rent(ids.Length * 2);
        ids.CopyTo(larger, 0);
        ArrayPool<int>.Shared.Return(ids);
        ids = larger;
    }
}
