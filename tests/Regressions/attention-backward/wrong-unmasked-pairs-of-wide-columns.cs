// expect: WA
// why: "`null`: all may" and "n, m, dₖ and dᵥ may all differ" — the path for a null mask is unrolled by eight columns of query and key and leaves the columns behind the last eight out, but for heads of fewer than eight columns: unmasked calls with dₖ = 12 are wrong
public class Solution
{
    public (double[,], double[,], double[,]) Backward(
        double[,] query, double[,] key, double[,] value, bool[,]? mask, double[,] outputGradient)
    {
        int n = query.GetLength(0), m = key.GetLength(0), dk = query.GetLength(1), dv = value.GetLength(1);
        var (dq, dkey, dvalue) = (new double[n, dk], new double[m, dk], new double[m, dv]);
        var scale = 1 / Math.Sqrt(dk);
        var (w, g) = (new double[m], new double[m]);
        for (var i = 0; i < n; i++)
        {
            var max = double.NegativeInfinity;
            for (var j = 0; j < m; j++)
            {
                w[j] = double.NegativeInfinity;
                if (mask is null)
                    w[j] = scale * Dot(query, i, key, j);
                else if (mask[i, j])
                {
                    w[j] = 0;
                    for (var d = 0; d < dk; d++)
                        w[j] += scale * query[i, d] * key[j, d];
                }
                max = Math.Max(max, w[j]);
            }
            if (double.IsNegativeInfinity(max))
                continue;
            var sum = 0.0;
            for (var j = 0; j < m; j++)
                sum += w[j] = Math.Exp(w[j] - max);
            var mean = 0.0;
            for (var j = 0; j < m; j++)
            {
                w[j] /= sum;
                g[j] = 0;
                for (var e = 0; e < dv; e++)
                {
                    g[j] += outputGradient[i, e] * value[j, e];
                    dvalue[j, e] += w[j] * outputGradient[i, e];
                }
                mean += w[j] * g[j];
            }
            for (var j = 0; j < m; j++)
            {
                var slope = w[j] * (g[j] - mean) * scale;
                for (var d = 0; d < dk; d++)
                {
                    dq[i, d] += slope * key[j, d];
                    dkey[j, d] += slope * query[i, d];
                }
            }
        }
        return (dq, dkey, dvalue);
    }

    static double Dot(double[,] a, int i, double[,] b, int j)
    {
        var width = a.GetLength(1);
        double even = 0, odd = 0;
        if (width < 8)
        {
            for (var d = 0; d < width; d++)
                even += a[i, d] * b[j, d];
            return even;
        }
        for (var d = 0; d + 8 <= width; d += 8)
        {
            even += a[i, d] * b[j, d] + a[i, d + 2] * b[j, d + 2] + a[i, d + 4] * b[j, d + 4] + a[i, d + 6] * b[j, d + 6];
            odd += a[i, d + 1] * b[j, d + 1] + a[i, d + 3] * b[j, d + 3] + a[i, d + 5] * b[j, d + 5] + a[i, d + 7] * b[j, d + 7];
        }
        return even + odd;
    }
}
