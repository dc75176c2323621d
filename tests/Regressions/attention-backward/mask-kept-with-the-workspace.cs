// expect: WA
// why: "A call leaves nothing behind for the next, and leaves the arguments as they are." — the additive mask is filled only when the workspace is made, so another mask on the same object, at the same sizes, is ignored
public class Solution
{
    sealed class Workspace(int n, int m, int width, int said, bool masked)
    {
        public readonly int N = n, M = m, Width = width, Said = said;
        public readonly bool Masked = masked;
        public readonly double[,] P = new double[n, m], Bias = new double[n, m];
    }

    Workspace? _space;

    public (double[,] QueryGradient, double[,] KeyGradient, double[,] ValueGradient) Backward(
        double[,] query, double[,] key, double[,] value, bool[,]? mask, double[,] outputGradient)
    {
        int n = query.GetLength(0), m = key.GetLength(0), width = query.GetLength(1), said = value.GetLength(1);
        if (_space is null || _space.N != n || _space.M != m || _space.Width != width || _space.Said != said || _space.Masked != (mask is not null))
        {
            _space = new Workspace(n, m, width, said, mask is not null);
            for (var i = 0; i < n; i++)
                for (var j = 0; j < m; j++)
                    _space.Bias[i, j] = mask is null || mask[i, j] ? 0 : double.NegativeInfinity;
        }

        var (p, bias, scale) = (_space.P, _space.Bias, 1 / Math.Sqrt(width));
        double[,] dq = new double[n, width], dk = new double[m, width], dv = new double[m, said];
        for (var i = 0; i < n; i++)
        {
            var max = double.NegativeInfinity;
            for (var j = 0; j < m; j++)
            {
                var dot = 0.0;
                for (var d = 0; d < width; d++)
                    dot += query[i, d] * key[j, d];
                p[i, j] = dot * scale + bias[i, j];
                max = Math.Max(max, p[i, j]);
            }
            if (double.IsNegativeInfinity(max))
                continue;                                   // sees nothing: no gradient flows
            var sum = 0.0;
            for (var j = 0; j < m; j++)
                sum += p[i, j] = Math.Exp(p[i, j] - max);
            var weightGradient = new double[m];
            var mean = 0.0;
            for (var j = 0; j < m; j++)
            {
                p[i, j] /= sum;
                for (var d = 0; d < said; d++)
                {
                    weightGradient[j] += outputGradient[i, d] * value[j, d];
                    dv[j, d] += p[i, j] * outputGradient[i, d];
                }
                mean += p[i, j] * weightGradient[j];
            }
            for (var j = 0; j < m; j++)
            {
                var slope = p[i, j] * (weightGradient[j] - mean) * scale;
                for (var d = 0; d < width; d++)
                {
                    dq[i, d] += slope * key[j, d];
                    dk[j, d] += slope * query[i, d];
                }
            }
        }
        return (dq, dk, dv);
    }
}
