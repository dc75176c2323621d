// rejected by: the gradient of the query
// feedback: The gradient of a score is taken as P ∘ dP; a score that rises lowers all other weights of its row: P ∘ (dP − ∑ P ∘ dP).
// hint: 2
public class Solution
{
    public (double[,] QueryGradient, double[,] KeyGradient, double[,] ValueGradient) Backward(
        double[,] query, double[,] key, double[,] value, bool[,]? mask, double[,] outputGradient)
    {
        int n = query.GetLength(0), m = key.GetLength(0), dk = query.GetLength(1), dv = value.GetLength(1);
        var p = new double[n, m];
        for (var i = 0; i < n; i++)
        {
            var max = double.NegativeInfinity;
            for (var j = 0; j < m; j++)
            {
                for (var d = 0; d < dk; d++)
                    p[i, j] += query[i, d] * key[j, d] / Math.Sqrt(dk);
                p[i, j] = mask is null || mask[i, j] ? p[i, j] : double.NegativeInfinity;
                max = Math.Max(max, p[i, j]);
            }
            var sum = 0.0;
            for (var j = 0; j < m; j++)
            {
                p[i, j] = double.IsNegativeInfinity(max) ? 0 : Math.Exp(p[i, j] - max);
                sum += p[i, j];
            }
            for (var j = 0; j < m; j++)
                p[i, j] = sum == 0 ? 0 : p[i, j] / sum;
        }

        var dp = new double[n, m];
        for (var i = 0; i < n; i++)
            for (var j = 0; j < m; j++)
                for (var d = 0; d < dv; d++)
                    dp[i, j] += outputGradient[i, d] * value[j, d];

        var ds = new double[n, m];
        for (var i = 0; i < n; i++)
        {
            var mean = 0.0;
            for (var j = 0; j < m; j++)
                mean += p[i, j] * dp[i, j];
            for (var j = 0; j < m; j++)
                ds[i, j] = p[i, j] * dp[i, j];
        }

        double[,] queryGradient = new double[n, dk], keyGradient = new double[m, dk], valueGradient = new double[m, dv];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < m; j++)
            {
                for (var d = 0; d < dk; d++)
                {
                    queryGradient[i, d] += ds[i, j] * key[j, d] / Math.Sqrt(dk);
                    keyGradient[j, d] += ds[i, j] * query[i, d] / Math.Sqrt(dk);
                }
                for (var d = 0; d < dv; d++)
                    valueGradient[j, d] += p[i, j] * outputGradient[i, d];
            }
        }
        return (queryGradient, keyGradient, valueGradient);
    }
}
