// why: A mask that hides the first 32 of 64 positions from one that sees others (left padding, a sliding window) gives NaN: exp(−∞ − −∞) in the first tile of 32 positions.
public class Solution
{
    const int Tile = 32;

    public float[,,] Forward(
        float[,,] input, float[,] queryWeights, float[,] keyWeights, float[,] valueWeights, float[,] outputWeights, int heads, bool[,,]? mask)
    {
        int batch = input.GetLength(0), n = input.GetLength(1);
        int dk = queryWeights.GetLength(1) / heads, dv = valueWeights.GetLength(1) / heads;
        var (query, key, value) = (Times(input, queryWeights), Times(input, keyWeights), Times(input, valueWeights));
        var joined = new float[batch, n, heads * dv];
        var scale = 1 / MathF.Sqrt(dk);
        var scores = new float[Tile];
        var mixed = new float[dv];

        for (var b = 0; b < batch; b++)
        {
            for (var h = 0; h < heads; h++)
            {
                for (var i = 0; i < n; i++)
                {
                    var (max, sum) = (float.NegativeInfinity, 0f);
                    Array.Clear(mixed);
                    for (var start = 0; start < n; start += Tile)
                    {
                        var count = Math.Min(Tile, n - start);
                        var newMax = max;
                        for (var t = 0; t < count; t++)
                        {
                            scores[t] = float.NegativeInfinity;
                            if (mask is not null && !mask[b, i, start + t])
                                continue;
                            var dot = 0f;
                            for (var c = h * dk; c < (h + 1) * dk; c++)
                                dot += query[b, i, c] * key[b, start + t, c];
                            scores[t] = dot * scale;
                            newMax = MathF.Max(newMax, scores[t]);
                        }

                        var shrink = MathF.Exp(max - newMax);
                        sum *= shrink;
                        for (var c = 0; c < dv; c++)
                            mixed[c] *= shrink;
                        for (var t = 0; t < count; t++)
                        {
                            var weight = MathF.Exp(scores[t] - newMax);
                            if (weight == 0)
                                continue;
                            sum += weight;
                            for (var c = 0; c < dv; c++)
                                mixed[c] += weight * value[b, start + t, h * dv + c];
                        }
                        max = newMax;
                    }

                    if (float.IsNegativeInfinity(max))
                        continue;                        // nothing visible: zeros
                    for (var c = 0; c < dv; c++)
                        joined[b, i, h * dv + c] = mixed[c] / sum;
                }
            }
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
