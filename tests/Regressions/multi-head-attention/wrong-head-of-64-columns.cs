// expect: RE WA
// why: "All sizes are at least 1, and all may differ" — the numbers of one head are gathered in a buffer of 64 columns on the stack; heads of 80 or 128 columns run over its end
public class Solution
{
    public float[,,] Forward(
        float[,,] input, float[,] queryWeights, float[,] keyWeights, float[,] valueWeights, float[,] outputWeights, int heads, bool[,,]? mask)
    {
        int batch = input.GetLength(0), n = input.GetLength(1);
        int dk = queryWeights.GetLength(1) / heads, dv = valueWeights.GetLength(1) / heads;
        var (query, key, value) = (Times(input, queryWeights), Times(input, keyWeights), Times(input, valueWeights));
        var joined = new float[batch, n, heads * dv];
        Span<float> asked = stackalloc float[64];            // a head is 64 wide
        Span<float> mean = stackalloc float[64];
        var scores = new float[n];
        for (var b = 0; b < batch; b++)
            for (var h = 0; h < heads; h++)
                for (var i = 0; i < n; i++)
                {
                    for (var c = 0; c < dk; c++)
                        asked[c] = query[b, i, h * dk + c] / MathF.Sqrt(dk);
                    mean.Clear();
                    var (max, sum) = (float.NegativeInfinity, 0f);
                    for (var j = 0; j < n; j++)
                    {
                        if (mask is not null && !mask[b, i, j])
                            continue;
                        scores[j] = 0;
                        for (var c = 0; c < dk; c++)
                            scores[j] += asked[c] * key[b, j, h * dk + c];
                        max = MathF.Max(max, scores[j]);
                    }
                    for (var j = 0; j < n; j++)
                    {
                        if (mask is not null && !mask[b, i, j])
                            continue;
                        var weight = MathF.Exp(scores[j] - max);
                        sum += weight;
                        for (var c = 0; c < dv; c++)
                            mean[c] += weight * value[b, j, h * dv + c];
                    }
                    for (var c = 0; c < dv && sum > 0; c++)
                        joined[b, i, h * dv + c] = mean[c] / sum;
                }
        return Times(joined, outputWeights);
    }

    static float[,,] Times(float[,,] rows, float[,] weights)
    {
        var product = new float[rows.GetLength(0), rows.GetLength(1), weights.GetLength(1)];
        for (var b = 0; b < product.GetLength(0); b++)
            for (var i = 0; i < product.GetLength(1); i++)
                for (var d = 0; d < weights.GetLength(0); d++)
                    for (var c = 0; c < product.GetLength(2); c++)
                        product[b, i, c] += rows[b, i, d] * weights[d, c];
        return product;
    }
}
