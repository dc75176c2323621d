// expect: WA
// why: "A call leaves nothing behind for the next." — the mask, repeated for each head, is filled only when the buffers are made: the next batch of the same sizes is answered with the mask of the first
public class Solution
{
    float[,,,] _bias = new float[0, 0, 0, 0];
    float[,,] _query = new float[0, 0, 0], _value = new float[0, 0, 0];
    bool _masked;

    public float[,,] Forward(
        float[,,] input, float[,] queryWeights, float[,] keyWeights, float[,] valueWeights, float[,] outputWeights, int heads, bool[,,]? mask)
    {
        int batch = input.GetLength(0), n = input.GetLength(1);
        int dk = queryWeights.GetLength(1) / heads, dv = valueWeights.GetLength(1) / heads;
        var isNew = _bias.GetLength(0) != batch || _bias.GetLength(1) != heads || _bias.GetLength(2) != n ||
            _query.GetLength(2) != heads * dk || _value.GetLength(2) != heads * dv || _masked != (mask is not null);
        var key = Times(input, keyWeights);
        (_query, _value) = (Times(input, queryWeights), Times(input, valueWeights));
        if (isNew)
        {
            _masked = mask is not null;
            _bias = new float[batch, heads, n, n];
            for (var b = 0; b < batch; b++)
                for (var h = 0; h < heads; h++)
                    for (var i = 0; i < n; i++)
                        for (var j = 0; j < n; j++)
                            _bias[b, h, i, j] = mask is null || mask[b, i, j] ? 0 : float.NegativeInfinity;
        }

        var joined = new float[batch, n, heads * dv];
        var scale = 1 / MathF.Sqrt(dk);
        var scores = new float[n];
        for (var b = 0; b < batch; b++)
            for (var h = 0; h < heads; h++)
                for (var i = 0; i < n; i++)
                {
                    var max = float.NegativeInfinity;
                    for (var j = 0; j < n; j++)
                    {
                        scores[j] = 0;
                        for (var c = h * dk; c < (h + 1) * dk; c++)
                            scores[j] += _query[b, i, c] * key[b, j, c];
                        scores[j] = scores[j] * scale + _bias[b, h, i, j];
                        max = MathF.Max(max, scores[j]);
                    }
                    if (float.IsNegativeInfinity(max))
                        continue;
                    var sum = 0f;
                    for (var j = 0; j < n; j++)
                        sum += scores[j] = MathF.Exp(scores[j] - max);
                    for (var j = 0; j < n; j++)
                        for (var c = h * dv; c < (h + 1) * dv; c++)
                            joined[b, i, c] += scores[j] / sum * _value[b, j, c];
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
