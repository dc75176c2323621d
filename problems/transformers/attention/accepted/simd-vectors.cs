// System.Numerics.Vector over jagged rows: several products at a time, and a scalar loop for what is left of a row.
using System.Numerics;
using System.Runtime.InteropServices;

public sealed class Solution
{
    public float[][] Attention(float[][] query, float[][] key, float[][] value, bool[,]? mask)
    {
        var scale = 1 / MathF.Sqrt(query[0].Length);
        var output = new float[query.Length][];
        for (var i = 0; i < query.Length; i++)
        {
            output[i] = new float[value[0].Length];
            var scores = new float[key.Length];
            var max = float.MinValue;
            for (var j = 0; j < key.Length; j++)
            {
                if (mask is { } && !mask[i, j])
                    continue;
                scores[j] = scale * Dot(query[i], key[j]);
                max = Math.Max(max, scores[j]);
            }

            var sum = 0f;
            for (var j = 0; j < key.Length; j++)
            {
                if (mask is { } && !mask[i, j])
                    continue;
                var weight = MathF.Exp(scores[j] - max);
                sum += weight;
                AddScaled(output[i], value[j], weight);
            }
            if (sum > 0)
                Scale(output[i], 1 / sum);
        }
        return output;
    }

    static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var left = MemoryMarshal.Cast<float, Vector<float>>(a);
        var right = MemoryMarshal.Cast<float, Vector<float>>(b);
        var lanes = Vector<float>.Zero;
        for (var v = 0; v < left.Length; v++)
            lanes += left[v] * right[v];
        var dot = Vector.Sum(lanes);
        for (var d = left.Length * Vector<float>.Count; d < a.Length; d++)
            dot += a[d] * b[d];
        return dot;
    }

    static void AddScaled(Span<float> target, ReadOnlySpan<float> source, float factor)
    {
        var to = MemoryMarshal.Cast<float, Vector<float>>(target);
        var from = MemoryMarshal.Cast<float, Vector<float>>(source);
        for (var v = 0; v < to.Length; v++)
            to[v] += from[v] * factor;
        for (var d = to.Length * Vector<float>.Count; d < target.Length; d++)
            target[d] += source[d] * factor;
    }

    static void Scale(Span<float> target, float factor)
    {
        var lanes = MemoryMarshal.Cast<float, Vector<float>>(target);
        foreach (ref var lane in lanes)
            lane *= factor;
        foreach (ref var rest in target[(lanes.Length * Vector<float>.Count)..])
            rest *= factor;
    }
}
