// rejected by: one head is attention between two projections
// feedback: The heads' results are returned as they are; they must be multiplied by the output weights.
// hint: 1
public class Solution
{
    public float[,,] Forward(
        float[,,] input, float[,] queryWeights, float[,] keyWeights, float[,] valueWeights, float[,] outputWeights, int heads, bool[,,]? mask)
    {
        int batch = input.GetLength(0), n = input.GetLength(1);
        int dk = queryWeights.GetLength(1) / heads, dv = valueWeights.GetLength(1) / heads;
        var query = Times(input, queryWeights);
        var key = Times(input, keyWeights);
        var value = Times(input, valueWeights);
        var joined = new float[batch, n, heads * dv];
        for (var b = 0; b < batch; b++)
        {
            for (var h = 0; h < heads; h++)
            {
                var weights = new float[n, n];
                for (var i = 0; i < n; i++)
                {
                    for (var j = 0; j < n; j++)
                    {
                        for (var c = 0; c < dk; c++)
                            weights[i, j] += query[b, i, h * dk + c] * key[b, j, h * dk + c];
                        weights[i, j] = mask is null || mask[b, i, j] ? weights[i, j] / MathF.Sqrt(dk) : float.NegativeInfinity;
                    }
                    var max = float.NegativeInfinity;
                    for (var j = 0; j < n; j++)
                        max = MathF.Max(max, weights[i, j]);
                    var sum = 0f;
                    for (var j = 0; j < n; j++)
                    {
                        weights[i, j] = float.IsNegativeInfinity(max) ? 0 : MathF.Exp(weights[i, j] - max);
                        sum += weights[i, j];
                    }
                    for (var j = 0; j < n; j++)
                        weights[i, j] = sum == 0 ? 0 : weights[i, j] / sum;
                }
                for (var i = 0; i < n; i++)
                    for (var j = 0; j < n; j++)
                        for (var c = 0; c < dv; c++)
                            joined[b, i, h * dv + c] += weights[i, j] * value[b, j, h * dv + c];
            }
        }
        return joined;
    }

    static float[,,] Times(float[,,] rows, float[,] weights)
    {
        var product = new float[rows.GetLength(0), rows.GetLength(1), weights.GetLength(1)];
        for (var b = 0; b < product.GetLength(0); b++)
            for (var i = 0; i < product.GetLength(1); i++)
                for (var c = 0; c < product.GetLength(2); c++)
                    for (var d = 0; d < weights.GetLength(0); d++)
                        product[b, i, c] += rows[b, i, d] * weights[d, c];
        return product;
    }
}
