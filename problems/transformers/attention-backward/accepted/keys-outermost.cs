using System.Numerics.Tensors;

// As fast kernels do it: a first pass keeps one number per query, the logarithm of its sum; then each key goes through all queries. Mixed types.
public class Solution
{
    public (Tensor<double>, double[][], double[,]) Backward(double[,] query, double[][] key, Tensor<double> value, bool[,]? mask, double[,] outputGradient)
    {
        int n = query.GetLength(0), m = key.Length, dk = query.GetLength(1), dv = (int)value.Lengths[1];
        var logSums = new double[n];
        var means = new double[n];
        double Score(int i, int j) => Enumerable.Range(0, dk).Sum(d => query[i, d] * key[j][d]) / Math.Sqrt(dk);
        double WeightGradient(int i, int j) => Enumerable.Range(0, dv).Sum(d => outputGradient[i, d] * value[j, d]);
        for (var i = 0; i < n; i++)
        {
            var (max, sum, mean) = (double.NegativeInfinity, 0.0, 0.0);
            for (var j = 0; j < m; j++)
            {
                if (mask is not null && !mask[i, j])
                    continue;
                var newMax = Math.Max(max, Score(i, j));
                var (shrink, weight) = (Math.Exp(max - newMax), Math.Exp(Score(i, j) - newMax));
                (max, sum, mean) = (newMax, sum * shrink + weight, mean * shrink + weight * WeightGradient(i, j));
            }
            (logSums[i], means[i]) = (max + Math.Log(sum), sum == 0 ? 0 : mean / sum);
        }

        var dq = Tensor.Create(new double[n * dk], [n, dk]);
        var dkey = key.Select(row => new double[dk]).ToArray();
        var dvalue = new double[m, dv];
        for (var j = 0; j < m; j++)
            for (var i = 0; i < n; i++)
            {
                if (mask is not null && !mask[i, j])
                    continue;
                var p = Math.Exp(Score(i, j) - logSums[i]);
                var ds = p * (WeightGradient(i, j) - means[i]) / Math.Sqrt(dk);
                for (var d = 0; d < dk; d++)
                {
                    dq[i, d] += ds * key[j][d];
                    dkey[j][d] += ds * query[i, d];
                }
                for (var d = 0; d < dv; d++)
                    dvalue[j, d] += p * outputGradient[i, d];
            }
        return (dq, dkey, dvalue);
    }
}
