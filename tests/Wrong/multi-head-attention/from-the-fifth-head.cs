// why: With more than 4 heads (8, 12 … as in every model) the answer is wrong: heads are worked on in groups of 4, and each group's results are put to the columns of the first group.
public class Solution
{
    const int Group = 4;

    public float[,,] Forward(
        float[,,] input, float[,] queryWeights, float[,] keyWeights, float[,] valueWeights, float[,] outputWeights, int heads, bool[,,]? mask)
    {
        int batch = input.GetLength(0), n = input.GetLength(1);
        int dk = queryWeights.GetLength(1) / heads, dv = valueWeights.GetLength(1) / heads;
        var (query, key, value) = (Times(input, queryWeights), Times(input, keyWeights), Times(input, valueWeights));
        var joined = new float[batch, n, heads * dv];
        var scale = 1 / MathF.Sqrt(dk);

        for (var b = 0; b < batch; b++)
        {
            for (var first = 0; first < heads; first += Group)
            {
                var text = b;
                var from = first;
                Parallel.For(0, Math.Min(Group, heads - from), member =>   // as many at a time as there are cores
                {
                    var h = from + member;
                    var scores = new float[n];
                    for (var i = 0; i < n; i++)
                    {
                        var max = float.NegativeInfinity;
                        for (var j = 0; j < n; j++)
                        {
                            scores[j] = 0;
                            for (var c = 0; c < dk; c++)
                                scores[j] += query[text, i, h * dk + c] * key[text, j, h * dk + c];
                            scores[j] *= scale;
                            if (mask is null || mask[text, i, j])
                                max = MathF.Max(max, scores[j]);
                        }

                        var sum = 0f;
                        for (var j = 0; j < n; j++)
                        {
                            scores[j] = mask is null || mask[text, i, j] ? MathF.Exp(scores[j] - max) : 0;
                            sum += scores[j];
                        }

                        for (var j = 0; j < n; j++)
                        {
                            if (scores[j] == 0)
                                continue;
                            for (var c = 0; c < dv; c++)
                                joined[text, i, member * dv + c] += scores[j] / sum * value[text, j, h * dv + c];
                        }
                    }
                });
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
