namespace Grader.Numerics;

/// <summary>
/// Where the numbers of one head's attention lie, and which keys its queries see. The caller that made this has pinned the memory.
/// </summary>
unsafe readonly struct AttentionOperands
{
    /// <summary>[n, d]</summary>
    public float* Query { get; init; }

    /// <summary>[m, d]</summary>
    public float* Key { get; init; }

    /// <summary>[m, v]</summary>
    public float* Value { get; init; }

    /// <summary>[n, v], overwritten.</summary>
    public float* Output { get; init; }

    /// <summary>[n, m], true where the query sees the key; null for no mask.</summary>
    public bool* Mask { get; init; }

    /// <summary>Whether query i sees the keys 0 to i only. Not together with a mask.</summary>
    public bool IsCausal { get; init; }

    public AttentionShape Shape { get; init; }

    /// <summary>How many keys, counted from the first, queries before <paramref name="end"/> may see at all.</summary>
    public int KeysBefore(int end) => IsCausal ? Math.Min(end, Shape.Keys) : Shape.Keys;

    /// <summary>The same for another head; the matrices of all heads lie one behind the other.</summary>
    public AttentionOperands OfHead(int head)
    {
        var (n, m, d, v) = Shape;
        return this with
        {
            Query = Query + ((nint)head * n * d),
            Key = Key + ((nint)head * m * d),
            Value = Value + ((nint)head * m * v),
            Output = Output + ((nint)head * n * v),
        };
    }
}
