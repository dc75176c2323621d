using System.Buffers;

namespace Grader.Numerics;

/// <summary>
/// Attention one query at a time, by plain loops. Slower than <see cref="AttentionByTile"/>, but compiled ahead of time, where the tiles
/// cost some 20 ms of JIT on their first call; and nothing of a masked value is ever read, so it is right when masked values are not
/// finite.
/// </summary>
static class AttentionByRow
{
    /// <summary>Up to this many multiply-adds a call is a few microseconds here, and the JIT is not worth waiting for.</summary>
    const long Small = 8192;

    public static bool IsEnoughFor(AttentionShape shape) =>
        (long)shape.Queries * shape.Keys * ((long)shape.Width + shape.ValueWidth) <= Small;

    public static void Compute(
        ReadOnlySpan<float> query, ReadOnlySpan<float> key, ReadOnlySpan<float> value, ReadOnlySpan<bool> mask,
        bool masked, AttentionShape shape, Span<float> output)
    {
        var (n, m, d, v) = shape;
        var rented = ArrayPool<float>.Shared.Rent(m);
        var weights = rented.AsSpan(0, m);
        var scale = 1 / MathF.Sqrt(Math.Max(d, 1));
        output.Clear();
        for (var i = 0; i < n; i++)
        {
            var row = output.Slice(i * v, v);
            var visible = masked ? mask.Slice(i * m, m) : default;
            var max = float.NegativeInfinity;
            for (var j = 0; j < m; j++)
            {
                if (masked && !visible[j])
                    continue;
                weights[j] = Dot(query.Slice(i * d, d), key.Slice(j * d, d)) * scale;
                max = MathF.Max(max, weights[j]); // hands on NaN
            }
            if (float.IsNegativeInfinity(max))
                continue;

            var sum = 0f;
            for (var j = 0; j < m; j++)
            {
                if (masked && !visible[j])
                    continue;
                var weight = MathF.Exp(weights[j] - max);
                sum += weight;
                var values = value.Slice(j * v, v);
                for (var c = 0; c < values.Length; c++)
                    row[c] += weight * values[c];
            }
            for (var c = 0; c < row.Length; c++)
                row[c] /= sum;
        }
        ArrayPool<float>.Shared.Return(rented);
    }

    static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var sum = 0f;
        for (var i = 0; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }
}
