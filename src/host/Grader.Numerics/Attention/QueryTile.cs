using System.Runtime.CompilerServices;

namespace Grader.Numerics;

/// <summary>
/// As many queries as two registers have lanes, with their state on the way through the keys: the transposed queries, [d, width]; the
/// results so far, [v, width]; and for each query the largest scaled score, the sum of weights and the factor for the earlier sums, [width]
/// each.
/// </summary>
readonly unsafe struct QueryTile<V, L>(float* memory, int d, int v)
    where V : struct
    where L : ILanes<V>
{
    readonly int d = d;
    readonly int v = v;
    readonly float* queries = memory;
    readonly float* results = memory + (Width * (nint)d);
    readonly float* max = memory + (Width * ((nint)d + v));
    readonly float* sum = memory + (Width * ((nint)d + v + 1));
    readonly float* rescale = memory + (Width * ((nint)d + v + 2));

    /// <summary>Lanes of two registers.</summary>
    public static int Width => 2 * L.Count;

    /// <summary>The tile that lies behind this one in memory.</summary>
    public QueryTile<V, L> Next => new(queries + (Width * (nint)Rows(d, v)), d, v);

    /// <summary>Memory that a tile takes, in rows of <see cref="Width"/> numbers.</summary>
    public static long Rows(int d, int v) => (long)d + v + 3;

    /// <summary>Transposes the queries and clears the state.</summary>
    public void Begin(float* query, int rows)
    {
        Transposition.ToLanes(new(query, rows * d), rows, d, queries, Width);
        new Span<float>(results, Width * v).Clear();
        new Span<float>(max, Width).Fill(float.NegativeInfinity);
        new Span<float>(sum, Width).Clear();
    }

    /// <summary>Takes in a block of keys and values.</summary>
    /// <param name="weights">[count, width], scratch.</param>
    /// <param name="low">Which of the first 32 keys each lane sees; read only when it does not see all.</param>
    /// <param name="high">The same for the other keys.</param>
    /// <param name="hasManyRegisters">Whether there are 32 registers, not 16.</param>
    public void Attend(
        float* keys, float* values, int count, float* weights, Visibility visibility, uint* low, uint* high, bool hasManyRegisters)
    {
        TileProduct<V, L>.Run(keys, d, 1, queries, weights, count, d, null, hasManyRegisters);
        if (visibility == Visibility.Some)
            Hide(weights, count, low, high);
        var scale = (float)(Math.Log2(Math.E) / Math.Sqrt(Math.Max(d, 1)));
        Weigh(weights, count, scale, max, sum, rescale);
        Weigh(weights + L.Count, count, scale, max + L.Count, sum + L.Count, rescale + L.Count);
        TileProduct<V, L>.Run(values, 1, v, weights, results, v, count, rescale, hasManyRegisters);
    }

    /// <summary>Writes the results.</summary>
    public void End(float* output, int rows)
    {
        Normalise(results, v, sum);
        Transposition.FromLanes(results, Width, rows, v, new(output, rows * v));
    }

    /// <summary>Scores of masked keys become −∞.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Hide(float* weights, int count, uint* low, uint* high)
    {
        for (var k = 0; k < count; k++, weights += 2 * L.Count)
        {
            var flags = k < 32 ? low : high;
            L.Store(L.KeepWhereBit(flags, k & 31, L.Load(weights)), weights);
            L.Store(L.KeepWhereBit(flags + L.Count, k & 31, L.Load(weights + L.Count)), weights + L.Count);
        }
    }

    /// <summary>Turns unscaled scores into weights relative to the new scaled maximum, and stores the factor for the old sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Weigh(float* weights, int count, float scale, float* max, float* sum, float* rescale)
    {
        var stride = 2 * L.Count;
        var old = L.Load(max);
        V a = L.All(float.NegativeInfinity), b = a;
        var k = 0;
        for (var at = weights; k + 2 <= count; k += 2, at += 2 * stride)
        {
            a = L.Max(a, L.Load(at));
            b = L.Max(b, L.Load(at + stride));
        }
        if (k < count)
            a = L.Max(a, L.Load(weights + k * stride));
        var largest = L.Max(old, L.Multiply(L.Max(a, b), L.All(scale)));
        L.Store(largest, max);

        // As long as nothing is visible, −∞ − −∞ would be NaN; any finite maximum gives weights of zero.
        var origin = L.ReplaceEqual(largest, float.NegativeInfinity, 0);
        var factor = Exp2.Of<V, L>(L.Subtract(old, origin));
        V multiplier = L.All(scale), offset = L.Subtract(default, origin);
        L.Store(factor, rescale);

        // Summed separately, two by two, and then added: one long sum would lose more to rounding.
        V even = default, odd = default;
        for (k = 0; k + 2 <= count; k += 2, weights += 2 * stride)
        {
            var weight = Exp2.Of<V, L>(L.MultiplyAdd(L.Load(weights), multiplier, offset));
            var next = Exp2.Of<V, L>(L.MultiplyAdd(L.Load(weights + stride), multiplier, offset));
            L.Store(weight, weights);
            L.Store(next, weights + stride);
            even = L.Add(even, weight);
            odd = L.Add(odd, next);
        }
        if (k < count)
        {
            var weight = Exp2.Of<V, L>(L.MultiplyAdd(L.Load(weights), multiplier, offset));
            L.Store(weight, weights);
            even = L.Add(even, weight);
        }
        L.Store(L.MultiplyAdd(L.Load(sum), factor, L.Add(even, odd)), sum);
    }

    static void Normalise(float* results, int v, float* sum)
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
