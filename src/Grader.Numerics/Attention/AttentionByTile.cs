using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Grader.Numerics;

/// <summary>
/// Attention by blocks, never holding the n × m matrix of scores: streaming softmax (Milakov and Gimelshein, "Online normalizer
/// calculation for softmax", 2018; Dao et al., "FlashAttention", 2022).
/// </summary>
/// <remarks>
/// <para>
/// Why it equals the naive formula. For one query with scores sⱼ, let M be the largest score of the keys read so far, L = Σ exp(sⱼ − M)
/// and O = Σ exp(sⱼ − M) vⱼ over the same keys. A further block with the largest score M′ changes M to max(M, M′); multiplying the old L
/// and O by exp(M_old − M_new) makes every old term the one that the new maximum asks for, since exp(s − M_old) exp(M_old − M_new) =
/// exp(s − M_new), and the block's own terms are added. After the last block M is the maximum over all keys and O / L is the
/// softmax-weighted mean. Before the first visible key M = −∞ and both factors are 0, so masked keys add nothing, and a row without
/// visible keys ends with L = 0 and is written as zeros.
/// </para>
/// <para>
/// Layout. A lane is a query: maximum, sum and rescaling need no operation across lanes, the mask is one bit a lane, and keys and values
/// are read in place; only the queries and the result, the small sides, are turned. Powers of two replace exp: log₂ e goes into the scale.
/// </para>
/// </remarks>
static unsafe class AttentionByTile
{
    const int KeyBlock = 64;

    public static void Compute(
        ReadOnlySpan<float> query, ReadOnlySpan<float> key, ReadOnlySpan<float> value, ReadOnlySpan<bool> mask,
        bool masked, AttentionShape shape, Span<float> output)
    {
        if (Vector512.IsHardwareAccelerated)
            Compute<Vector512<float>, Lanes512>(query, key, value, mask, masked, shape, output);
        else if (Vector256.IsHardwareAccelerated)
            Compute<Vector256<float>, Lanes256>(query, key, value, mask, masked, shape, output);
        else
            Compute<Vector128<float>, Lanes128>(query, key, value, mask, masked, shape, output);
    }

    /// <summary>The kernel for one register width; the tests call it for each.</summary>
    internal static void Compute<V, L>(
        ReadOnlySpan<float> query, ReadOnlySpan<float> key, ReadOnlySpan<float> value, ReadOnlySpan<bool> mask,
        bool masked, AttentionShape shape, Span<float> output)
        where V : struct
        where L : ILanes<V>
    {
        var (n, m, d, v) = shape;
        var width = 2 * L.Count;
        var wide = typeof(L) == typeof(Lanes512) || RuntimeInformation.ProcessArchitecture == Architecture.Arm64;
        var scale = (float)(Math.Log2(Math.E) / Math.Sqrt(Math.Max(d, 1)));

        // queries [d, width], results [v, width], weights [KeyBlock, width]; maximum, sum, rescaling and two rows of mask bits, [width]
        // each
        var memory = (float*)NativeMemory.AlignedAlloc((nuint)width * (nuint)((long)d + v + KeyBlock + 5) * sizeof(float), 64);
        try
        {
            var queries = memory;
            var results = queries + (nint)width * d;
            var weights = results + (nint)width * v;
            var max = weights + width * KeyBlock;
            var sum = max + width;
            var rescale = sum + width;
            var low = (uint*)(rescale + width);
            var high = low + width;

            fixed (float* keys = key, values = value)
            {
                for (var row = 0; row < n; row += width)
                {
                    var rows = Math.Min(width, n - row);
                    Transposition.ToLanes(query.Slice(row * d, rows * d), rows, d, scale, queries, width);
                    new Span<float>(results, width * v).Clear();
                    new Span<float>(max, width).Fill(float.NegativeInfinity);
                    new Span<float>(sum, width).Clear();

                    for (var from = 0; from < m; from += KeyBlock)
                    {
                        var count = Math.Min(KeyBlock, m - from);
                        var visibility = masked ? MaskBits.Gather(mask, m, row, rows, from, count, width, low, high) : Visibility.All;
                        if (visibility == Visibility.None)
                            continue;
                        TileProduct<V, L>.Run(keys + (nint)from * d, d, 1, queries, weights, count, d, null, wide);
                        if (visibility == Visibility.Some)
                            Hide<V, L>(weights, count, low, high);
                        Weigh<V, L>(weights, count, max, sum, rescale);
                        Weigh<V, L>(weights + L.Count, count, max + L.Count, sum + L.Count, rescale + L.Count);
                        TileProduct<V, L>.Run(values + (nint)from * v, 1, v, weights, results, v, count, rescale, wide);
                    }
                    Normalise<V, L>(results, v, sum);
                    Transposition.FromLanes(results, width, rows, v, output.Slice(row * v, rows * v));
                }
            }
        }
        finally
        {
            NativeMemory.AlignedFree(memory);
        }
    }

    /// <summary>Scores of masked keys become −∞.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Hide<V, L>(float* weights, int count, uint* low, uint* high)
        where V : struct
        where L : ILanes<V>
    {
        for (var k = 0; k < count; k++, weights += 2 * L.Count)
        {
            var flags = k < 32 ? low : high;
            L.Store(L.KeepWhereBit(flags, k & 31, L.Load(weights)), weights);
            L.Store(L.KeepWhereBit(flags + L.Count, k & 31, L.Load(weights + L.Count)), weights + L.Count);
        }
    }

    /// <summary>Turns scores into weights relative to the new maximum, and says what the old sums must be multiplied by.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Weigh<V, L>(float* weights, int count, float* max, float* sum, float* rescale)
        where V : struct
        where L : ILanes<V>
    {
        var stride = 2 * L.Count;
        var old = L.Load(max);
        V a = old, b = old;
        var k = 0;
        for (var at = weights; k + 2 <= count; k += 2, at += 2 * stride)
        {
            a = L.Max(a, L.Load(at));
            b = L.Max(b, L.Load(at + stride));
        }
        if (k < count)
            a = L.Max(a, L.Load(weights + k * stride));
        var largest = L.Max(a, b);
        L.Store(largest, max);

        // Where nothing is visible yet, −∞ − −∞ would be NaN; any finite maximum gives weights of zero.
        var origin = L.ReplaceEqual(largest, float.NegativeInfinity, 0);
        var factor = Exp2.Of<V, L>(L.Subtract(old, origin));
        L.Store(factor, rescale);

        var total = L.Multiply(L.Load(sum), factor);
        for (k = 0; k < count; k++, weights += stride)
        {
            var weight = Exp2.Of<V, L>(L.Subtract(L.Load(weights), origin));
            L.Store(weight, weights);
            total = L.Add(total, weight);
        }
        L.Store(total, sum);
    }

    static void Normalise<V, L>(float* results, int v, float* sum)
        where V : struct
        where L : ILanes<V>
    {
        // A row that saw nothing has sum 0 and results 0: dividing by 1 leaves the zeros. (The largest visible key has weight 1.)
        V left = L.ReplaceEqual(L.Load(sum), 0, 1), right = L.ReplaceEqual(L.Load(sum + L.Count), 0, 1);
        for (var c = 0; c < v; c++, results += 2 * L.Count)
        {
            L.Store(L.Divide(L.Load(results), left), results);
            L.Store(L.Divide(L.Load(results + L.Count), right), results + L.Count);
        }
    }
}
