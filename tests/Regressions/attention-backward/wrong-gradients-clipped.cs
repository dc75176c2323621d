// expect: WA
// why: "element (i, d) is ∂L/∂O(i, d)", whatever its size, and the three are "the derivatives" — each is clipped to ±1000 so that nothing overflows: with a loss that is scaled by 65,536, as in mixed precision, they are wrong
public class Solution
{
    const double Largest = 1000;

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
                if (mask is not null && !mask[i, j])
                    continue;
                w[j] = 0;
                for (var d = 0; d < dk; d++)
                    w[j] += scale * query[i, d] * key[j, d];
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
        Clip(dq);
        Clip(dkey);
        Clip(dvalue);
        return (dq, dkey, dvalue);
    }

    static void Clip(double[,] gradient)
    {
        for (var i = 0; i < gradient.GetLength(0); i++)
            for (var j = 0; j < gradient.GetLength(1); j++)
                gradient[i, j] = Math.Clamp(gradient[i, j], -Largest, Largest);
    }
}
