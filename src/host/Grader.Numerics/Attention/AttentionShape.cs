namespace Grader.Numerics;

/// <summary>The four sizes of one attention call: n queries and m keys of width d, values of width v.</summary>
readonly record struct AttentionShape(int Queries, int Keys, int Width, int ValueWidth)
{
    /// <exception cref="ArgumentNullException">The query, key or value is null.</exception>
    /// <exception cref="ArgumentException">Two shapes do not fit.</exception>
    public static AttentionShape FromOperands<T>(T[,] query, T[,] key, T[,] value, bool[,]? mask)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        if (query.GetLength(1) != key.GetLength(1))
            throw new ArgumentException($"query {Text(query)} and key {Text(key)} must have the same number of columns", nameof(key));
        if (key.GetLength(0) != value.GetLength(0))
            throw new ArgumentException($"key {Text(key)} and value {Text(value)} must have the same number of rows", nameof(value));
        if (mask is not null && (mask.GetLength(0) != query.GetLength(0) || mask.GetLength(1) != key.GetLength(0)))
            throw new ArgumentException(
                $"mask {Text(mask)} must be [{query.GetLength(0)}, {key.GetLength(0)}] for query {Text(query)} and key {Text(key)}",
                nameof(mask));
        return new(query.GetLength(0), key.GetLength(0), query.GetLength(1), value.GetLength(1));
    }

    /// <exception cref="ArgumentOutOfRangeException">A size is negative.</exception>
    /// <exception cref="ArgumentException">A length is not the product of its sizes.</exception>
    public void CheckLengths(int query, int key, int value, int mask, int output, int heads = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(Queries);
        ArgumentOutOfRangeException.ThrowIfNegative(Keys);
        ArgumentOutOfRangeException.ThrowIfNegative(Width);
        ArgumentOutOfRangeException.ThrowIfNegative(ValueWidth);
        Check(nameof(query), query, heads, Queries, Width);
        Check(nameof(key), key, heads, Keys, Width);
        Check(nameof(value), value, heads, Keys, ValueWidth);
        Check(nameof(output), output, heads, Queries, ValueWidth);
        if (mask > 0)
            Check(nameof(mask), mask, heads, Queries, Keys);
    }

    static void Check(string name, int length, int heads, int rows, int columns)
    {
        if ((Int128)heads * rows * columns != length)
        {
            var sizes = heads == 1 ? $"[{rows}, {columns}]" : $"[{heads}, {rows}, {columns}]";
            throw new ArgumentException($"{name} has {length} elements, not those of {sizes}", name);
        }
    }

    static string Text(Array matrix) => $"[{matrix.GetLength(0)}, {matrix.GetLength(1)}]";
}
