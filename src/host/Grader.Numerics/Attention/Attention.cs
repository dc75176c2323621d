using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Grader.Numerics;

/// <summary>
/// Scaled dot-product attention, softmax(QKᵀ/√d) V with the softmax over the keys (Vaswani et al., "Attention Is All You Need", 2017).
/// </summary>
/// <remarks>
/// <para>
/// The law, for both implementations: query is [n, d], key [m, d], value [m, v], the result [n, v]. A mask [n, m] holds true where the
/// query may attend to the key; null lets everything through. A row that may attend to nothing, or whose every visible score is −∞, is
/// zeros. A masked key or value takes no part, whatever it holds, NaN and infinity included. With d = 0 every score is 0. Inputs are
/// never modified. A non-finite value at a <em>visible</em> position makes its column of the row non-finite; which non-finite number it
/// is, is not specified.
/// </para>
/// <para>
/// <see cref="Compute(float[,], float[,], float[,], bool[,])"/> is fast, in float32, and within
/// <see cref="Tolerance.ForLogits(double, double)"/> of <see cref="ComputeDouble(double[,], double[,], double[,], bool[,])"/>, which is
/// plain
/// loops in float64, written to be compared with and not to be fast.
/// </para>
/// </remarks>
public static class Attention
{
    /// <summary>Attention in float32, fast, on one thread.</summary>
    /// <param name="query">Shape [n, d].</param>
    /// <param name="key">Shape [m, d].</param>
    /// <param name="value">Shape [m, v].</param>
    /// <param name="mask">Shape [n, m], true where the query may attend to the key; null for no mask.</param>
    /// <returns>Shape [n, v].</returns>
    /// <exception cref="ArgumentNullException">The query, key or value is null.</exception>
    /// <exception cref="ArgumentException">Two shapes do not fit; the message gives both.</exception>
    public static float[,] Compute(float[,] query, float[,] key, float[,] value, bool[,]? mask)
    {
        var shape = AttentionShape.FromOperands(query, key, value, mask);
        var output = new float[shape.Queries, shape.ValueWidth];
        Compute(Flat(query), Flat(key), Flat(value), mask is null ? default : Flat(mask), mask is not null, shape, MemoryOf(output));
        return output;
    }

    /// <summary>Attention in float32 on row-major memory: the kernel itself, without arrays.</summary>
    /// <param name="query">n × d numbers.</param>
    /// <param name="key">m × d numbers.</param>
    /// <param name="value">m × v numbers.</param>
    /// <param name="mask">n × m flags, true where the query may attend to the key; empty for no mask.</param>
    /// <param name="n">Number of queries.</param>
    /// <param name="m">Number of keys and values.</param>
    /// <param name="d">Width of a query and of a key.</param>
    /// <param name="v">Width of a value.</param>
    /// <param name="output">n × v numbers, overwritten. Must not overlap the inputs.</param>
    /// <exception cref="ArgumentOutOfRangeException">A size is negative.</exception>
    /// <exception cref="ArgumentException">A span's length is not the product of its sizes.</exception>
    public static void Compute(
        ReadOnlySpan<float> query, ReadOnlySpan<float> key, ReadOnlySpan<float> value, ReadOnlySpan<bool> mask,
        int n, int m, int d, int v, Span<float> output)
    {
        var shape = new AttentionShape(n, m, d, v);
        shape.CheckLengths(query.Length, key.Length, value.Length, mask.Length, output.Length);
        Compute(query, key, value, mask, mask.Length > 0, shape, output);
    }

    /// <summary>
    /// Self- or cross-attention of many heads in one call, in float32 on row-major memory, on up to <paramref name="threads"/> threads.
    /// </summary>
    /// <param name="query">
    /// heads × n × d numbers; head h is a matrix [n, d] that begins at number h × n × d, and so on for the rest.
    /// </param>
    /// <param name="key">heads × m × d numbers.</param>
    /// <param name="value">heads × m × v numbers.</param>
    /// <param name="heads">Number of heads; a batch counts as more heads.</param>
    /// <param name="n">Queries per head.</param>
    /// <param name="m">Keys and values per head.</param>
    /// <param name="d">Width of a query and of a key.</param>
    /// <param name="v">Width of a value.</param>
    /// <param name="output">heads × n × v numbers, overwritten. Must not overlap the inputs.</param>
    /// <param name="causal">
    /// Whether query i sees only the keys 0 to i, like torch's is_causal. Blocks of keys that no query of a block sees cost nothing.
    /// </param>
    /// <param name="threads">Threads that may compute, the caller included. With 1 the caller does everything.</param>
    /// <exception cref="ArgumentOutOfRangeException">A size is negative, or the number of threads below 1.</exception>
    /// <exception cref="ArgumentException">A span's length is not the product of its sizes.</exception>
    public static unsafe void ComputeHeads(
        ReadOnlySpan<float> query, ReadOnlySpan<float> key, ReadOnlySpan<float> value, int heads, int n, int m, int d, int v,
        Span<float> output, bool causal = false, int threads = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(heads);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        var shape = new AttentionShape(n, m, d, v);
        shape.CheckLengths(query.Length, key.Length, value.Length, 0, output.Length, heads);
        if (m == 0 || output.IsEmpty)
        {
            output.Clear();
            return;
        }
        fixed (float* queries = query, keys = key, values = value, results = output)
        {
            var operands = new AttentionOperands
            {
                Query = queries,
                Key = keys,
                Value = values,
                Output = results,
                IsCausal = causal,
                Shape = shape,
            };
            if (AttentionByRow.IsEnoughFor(shape) || (causal && !NonFinite.IsAbsent(value)))
            {
                for (var head = 0; head < heads; head++)
                    AttentionByRow.Compute(operands.OfHead(head));
            }
            else
            {
                AttentionByTile.Compute(operands, heads, threads);
            }
        }
    }

    /// <summary>Attention in float64 by plain loops: the reference that results are compared with.</summary>
    /// <inheritdoc cref="Compute(float[,], float[,], float[,], bool[,])"/>
    public static double[,] ComputeDouble(double[,] query, double[,] key, double[,] value, bool[,]? mask)
    {
        var shape = AttentionShape.FromOperands(query, key, value, mask);
        var output = new double[shape.Queries, shape.ValueWidth];
        var weights = new double[shape.Keys];
        var scale = shape.Width == 0 ? 1 : 1 / Math.Sqrt(shape.Width);
        for (var i = 0; i < shape.Queries; i++)
        {
            var max = double.NegativeInfinity;
            for (var j = 0; j < shape.Keys; j++)
            {
                if (mask is not null && !mask[i, j])
                    continue;
                var dot = 0.0;
                for (var c = 0; c < shape.Width; c++)
                    dot += query[i, c] * key[j, c];
                weights[j] = dot * scale;
                max = Math.Max(max, weights[j]); // Math.Max propagates NaN
            }
            if (double.IsNegativeInfinity(max))
                continue; // nothing to attend to: the row stays zero

            var sum = 0.0;
            for (var j = 0; j < shape.Keys; j++)
            {
                if (mask is not null && !mask[i, j])
                    continue;
                weights[j] = Math.Exp(weights[j] - max);
                sum += weights[j];
            }
            for (var j = 0; j < shape.Keys; j++)
            {
                if (mask is not null && !mask[i, j])
                    continue; // not "times zero": zero times NaN would leak
                for (var c = 0; c < shape.ValueWidth; c++)
                    output[i, c] += weights[j] / sum * value[j, c];
            }
        }
        return output;
    }

    /// <inheritdoc cref="ComputeDouble(double[,], double[,], double[,], bool[,])"/>
    public static double[,] ComputeDouble(float[,] query, float[,] key, float[,] value, bool[,]? mask)
    {
        _ = AttentionShape.FromOperands(query, key, value, mask); // so that the message names the caller's arguments
        return ComputeDouble(Widen(query), Widen(key), Widen(value), mask);
    }

    static unsafe void Compute(
        ReadOnlySpan<float> query, ReadOnlySpan<float> key, ReadOnlySpan<float> value, ReadOnlySpan<bool> mask,
        bool masked, AttentionShape shape, Span<float> output)
    {
        if (shape.Keys == 0 || output.IsEmpty)
        {
            output.Clear();
            return;
        }
        // The tiles multiply masked values by zero, which is only right for finite ones.
        var byRow = AttentionByRow.IsEnoughFor(shape) || (masked && !NonFinite.IsAbsent(value));
        fixed (float* queries = query, keys = key, values = value, results = output)
        fixed (bool* flags = mask)
        {
            var operands = new AttentionOperands
            {
                Query = queries,
                Key = keys,
                Value = values,
                Output = results,
                Mask = masked ? flags : null,
                Shape = shape,
            };
            if (byRow)
                AttentionByRow.Compute(operands);
            else
                AttentionByTile.Compute(operands);
        }
    }

    static double[,] Widen(float[,] matrix)
    {
        var wide = new double[matrix.GetLength(0), matrix.GetLength(1)];
        var from = Flat(matrix);
        var to = MemoryOf(wide);
        for (var i = 0; i < from.Length; i++)
            to[i] = from[i];
        return wide;
    }

    static ReadOnlySpan<T> Flat<T>(T[,] matrix) => MemoryOf(matrix);

    static Span<T> MemoryOf<T>(T[,] matrix) =>
        MemoryMarshal.CreateSpan(ref Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(matrix)), matrix.Length);
}
