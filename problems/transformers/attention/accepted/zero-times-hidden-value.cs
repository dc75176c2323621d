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
                weights[i, j] = mask is null || mask[i, j] ? dot / MathF.Sqrt(dk) : float.NegativeInfinity;
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
        }
        var output = new float[n, dv];
        for (var i = 0; i < n; i++)
            for (var d = 0; d < dv; d++)
                for (var j = 0; j < m; j++)
                    output[i, d] += weights[i, j] * value[j, d];
        return output;
    }
}
