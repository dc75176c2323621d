using System.Buffers;

namespace Grader.Numerics;

/// <summary>Collects ids in a rented array that grows, or in the caller's memory, which must suffice.</summary>
ref struct IdBuffer
{
    Span<int> ids;
    int[]? rented;

    /// <summary>Grows.</summary>
    public IdBuffer(int capacity) => ids = rented = ArrayPool<int>.Shared.Rent(capacity);

    /// <summary>Does not grow.</summary>
    public IdBuffer(Span<int> ids) => this.ids = ids;

    public int Count { get; private set; }

    /// <exception cref="ArgumentException">The caller's memory is full.</exception>
    public void Add(int id)
    {
        if (Count == ids.Length)
            Grow();
        ids[Count++] = id;
    }

    /// <summary>The ids added since <see cref="Count"/> was <paramref name="count"/>.</summary>
    public readonly ReadOnlySpan<int> Since(int count) => ids[count..Count];

    public readonly int[] ToArray()
    {
        var array = GC.AllocateUninitializedArray<int>(Count);
        ids[..Count].CopyTo(array);
        return array;
    }

    public readonly void Dispose()
    {
        if (rented is not null)
            ArrayPool<int>.Shared.Return(rented);
    }

    void Grow()
    {
        if (rented is null)
            throw new ArgumentException("the text has more ids than there is room for", nameof(ids));
        var larger = ArrayPool<int>.Shared.Rent(rented.Length * 2);
        rented.CopyTo(larger, 0);
        ArrayPool<int>.Shared.Return(rented);
        ids = rented = larger;
    }
}
