using System.Buffers;

namespace Grader.Numerics;

/// <summary>
/// Attention one query at a time, by plain loops: the simple counterpart of <see cref="AttentionByTile"/>. Slower, but compiled ahead of
/// time, while the tiles cost some 20 ms of JIT on their first call. It never reads a masked value, so it is right if masked values are not
/// finite.
/// </summary>
static unsafe class AttentionByRow
{
    /// <summary>Up to this many multiply-adds a call takes a few microseconds here, and waiting for the JIT does not pay off.</summary>
    const long Small = 8192;

    public static bool IsEnoughFor(AttentionShape shape) =>
        (long)shape.Queries * shape.Keys * ((long)shape.Width + shape.ValueWidth) <= Small;

    public static void Compute(in AttentionOperands operands)
    {
        var (n, m, d, v) = operands.Shape;
        var rented = ArrayPool<float>.Shared.Rent(m);
        var weights = rented.AsSpan(0, m);
        var scale = 1 / MathF.Sqrt(Math.Max(d, 1));
        for (var i = 0; i < n; i++)
        {
            var query = new ReadOnlySpan<float>(operands.Query + ((nint)i * d), d);
            var row = new Span<float>(operands.Output + ((nint)i * v), v);
            row.Clear();
            var visible = operands.Mask == null ? default : new ReadOnlySpan<bool>(operands.Mask + ((nint)i * m), m);
            var keys = operands.KeysBefore(i + 1);
            var max = float.NegativeInfinity;
            for (var j = 0; j < keys; j++)
            {
                if (!visible.IsEmpty && !visible[j])
                    continue;
                weights[j] = Dot(query, new(operands.Key + ((nint)j * d), d)) * scale;
                max = MathF.Max(max, weights[j]); // propagates NaN
            }
            if (float.IsNegativeInfinity(max))
                continue;

            var sum = 0f;
            for (var j = 0; j < keys; j++)
            {
                if (!visible.IsEmpty && !visible[j])
                    continue;
                var weight = MathF.Exp(weights[j] - max);
                sum += weight;
                var values = new ReadOnlySpan<float>(operands.Value + ((nint)j * v), v);
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
