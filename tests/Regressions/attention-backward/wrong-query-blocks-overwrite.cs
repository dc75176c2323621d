// expect: WA
// why: "Write the derivatives with respect to Q, K and V" — the queries go in blocks of 32, and each block assigns its share of ∂L/∂K and ∂L/∂V where it should add it: beyond 32 queries only the last block counts
public class Solution
{
    const int Block = 32;

    public (double[,], double[,], double[,]) Backward(
        double[,] query, double[,] key, double[,] value, bool[,]? mask, double[,] outputGradient)
    {
        int n = query.GetLength(0), m = key.GetLength(0), dk = query.GetLength(1), dv = value.GetLength(1);
        var (dq, dkey, dvalue) = (new double[n, dk], new double[m, dk], new double[m, dv]);
        var scale = 1 / Math.Sqrt(dk);
        for (var start = 0; start < n; start += Block)
        {
            var rows = Math.Min(Block, n - start);
            var weights = new double[rows, m];               // of this block
            var slopes = new double[rows, m];                // by the scores
            for (var r = 0; r < rows; r++)
            {
                var i = start + r;
                var max = double.NegativeInfinity;
                for (var j = 0; j < m; j++)
                {
                    if (mask is not null && !mask[i, j])
                        continue;
                    for (var d = 0; d < dk; d++)
                        weights[r, j] += query[i, d] * key[j, d];
                    max = Math.Max(max, weights[r, j] *= scale);
                }
                var sum = 0.0;
                for (var j = 0; j < m; j++)
                    sum += weights[r, j] = mask is null || mask[i, j] ? Math.Exp(weights[r, j] - max) : 0;
                if (sum == 0)
                    continue;
                var mean = 0.0;
                for (var j = 0; j < m; j++)
                {
                    weights[r, j] /= sum;
                    for (var e = 0; e < dv; e++)
                        slopes[r, j] += outputGradient[i, e] * value[j, e];
                    mean += weights[r, j] * slopes[r, j];
                }
                for (var j = 0; j < m; j++)
                {
                    slopes[r, j] = weights[r, j] * (slopes[r, j] - mean) * scale;
                    for (var d = 0; d < dk; d++)
                        dq[i, d] += slopes[r, j] * key[j, d];
                }
            }

            // the two products by columns of the block
            for (var j = 0; j < m; j++)
            {
                for (var d = 0; d < dk; d++)
                {
                    var total = 0.0;
                    for (var r = 0; r < rows; r++)
                        total += slopes[r, j] * query[start + r, d];
                    dkey[j, d] = total;
                }
                for (var e = 0; e < dv; e++)
                {
                    var total = 0.0;
                    for (var r = 0; r < rows; r++)
                        total += weights[r, j] * outputGradient[start + r, e];
                    dvalue[j, e] = total;
                }
            }
        }
        return (dq, dkey, dvalue);
    }
}
