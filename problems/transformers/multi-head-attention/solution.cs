// Multi-head self-attention (Vaswani et al. 2017, section 3.2.2). A head is a range of columns, so that nothing is cut up, moved or put together.
public class Solution
{
    public float[,,] Forward(
        float[,,] input, float[,] queryWeights, float[,] keyWeights, float[,] valueWeights, float[,] outputWeights, int heads, bool[,,]? mask)
    {
        int batch = input.GetLength(0), n = input.GetLength(1);
        int dk = queryWeights.GetLength(1) / heads, dv = valueWeights.GetLength(1) / heads;
        var (query, key, value) = (Times(input, queryWeights), Times(input, keyWeights), Times(input, valueWeights));   // of all heads at once
        var joined = new float[batch, n, heads * dv];    // starts at zero: the right answer for a position that may attend to nothing
        var scale = 1 / MathF.Sqrt(dk);                  // of one head: its dot products have dₖ terms, not d
        var scores = new float[n];

        for (var b = 0; b < batch; b++)
        {
            for (var h = 0; h < heads; h++)
            {
                for (var i = 0; i < n; i++)
                {
                    var max = float.NegativeInfinity;    // over the visible positions only
                    for (var j = 0; j < n; j++)
                    {
                        scores[j] = 0;
                        for (var c = h * dk; c < (h + 1) * dk; c++)
                            scores[j] += query[b, i, c] * key[b, j, c];
                        scores[j] *= scale;
                        if (mask is null || mask[b, i, j])
                            max = MathF.Max(max, scores[j]);
                    }

                    var sum = 0f;
                    for (var j = 0; j < n; j++)
                    {
                        var visible = mask is null || mask[b, i, j];
                        scores[j] = visible ? MathF.Exp(scores[j] - max) : 0;   // largest exponent is 0: exp cannot overflow
                        sum += scores[j];
                    }

                    for (var j = 0; j < n; j++)
                    {
                        if (scores[j] == 0)
                            continue;                    // where nothing is visible, the sum is 0 as well
                        for (var c = h * dv; c < (h + 1) * dv; c++)
                            joined[b, i, c] += scores[j] / sum * value[b, j, c];
                    }
                }
            }
        }
        return Times(joined, outputWeights);             // this is where the heads meet
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
