// rejected by: masked keys have no weight
// feedback: The mask is applied after the softmax, so the remaining weights no longer sum to one.
// hint: 1
public class Solution
{
    public float[,] Attention(float[,] query, float[,] key, float[,] value, bool[,]? mask)
    {
        int n = query.GetLength(0), m = key.GetLength(0), dk = query.GetLength(1), dv = value.GetLength(1);
        var weights = new float[n, m];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < m; j++)
            {
                var dot = 0f;
                for (var d = 0; d < dk; d++)
                    dot += query[i, d] * key[j, d];
                weights[i, j] = dot / MathF.Sqrt(dk);
            }
            var max = float.NegativeInfinity;
            for (var j = 0; j < m; j++)
                max = MathF.Max(max, weights[i, j]);
            var sum = 0f;
            for (var j = 0; j < m; j++)
            {
                weights[i, j] = float.IsNegativeInfinity(max) ? 0 : MathF.Exp(weights[i, j] - max);
                sum += weights[i, j];
            }
            for (var j = 0; j < m; j++)
                weights[i, j] = sum == 0 ? 0 : weights[i, j] / sum;
            for (var j = 0; j < m; j++)
                if (mask is not null && !mask[i, j])
                    weights[i, j] = 0;
        }
        var output = new float[n, dv];
        for (var i = 0; i < n; i++)
            for (var d = 0; d < dv; d++)
                for (var j = 0; j < m; j++)
                    if (weights[i, j] != 0)
                        output[i, d] += weights[i, j] * value[j, d];
        return output;
    }
}
