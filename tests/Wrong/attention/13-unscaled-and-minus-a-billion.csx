// wrong: The scores are not divided by anything, and hidden ones are set to minus a billion, which gives a mean for empty rows.
// mistake: no-scaling + mask-with-large-negative
using System.Numerics.Tensors;

const float Hidden = -1_000_000_000f;

float[][] Attention(float[][] query, float[][] key, float[][] value, bool[][]? mask)
{
    var output = new List<float[]>();
    foreach (var (row, i) in query.Select((row, i) => (row, i)))
    {
        var p = new float[key.Length];
        for (int j = 0; j < key.Length; j++)
            p[j] = mask != null && !mask[i][j] ? Hidden : TensorPrimitives.Dot<float>(row, key[j]);
        var top = p.Max();
        p = p.Select(x => MathF.Exp(x - top)).ToArray();
        var all = p.Sum();

        var sum = new float[value[0].Length];
        for (int j = 0; j < p.Length; j++)
            for (int c = 0; p[j] > 0 && c < sum.Length; c++)
                sum[c] += p[j] / all * value[j][c];
        output.Add(sum);
    }
    return output.ToArray();
}
