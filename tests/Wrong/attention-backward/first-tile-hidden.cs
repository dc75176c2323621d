// why: Where the first 64 of 100 keys are hidden from a query that sees the others (left padding), the forward pass by tiles meets exp(−∞ − −∞), and the gradients of that query, all keys and all values turn into NaN.
public class Solution
{
    const int Tile = 64;

    public (double[,] QueryGradient, double[,] KeyGradient, double[,] ValueGradient) Backward(
        double[,] query, double[,] key, double[,] value, bool[,]? mask, double[,] outputGradient)
    {
        int n = query.GetLength(0), m = key.GetLength(0), dk = query.GetLength(1), dv = value.GetLength(1);
        var queryGradient = new double[n, dk];
        var keyGradient = new double[m, dk];
        var valueGradient = new double[m, dv];
        var scale = 1 / Math.Sqrt(dk);

        for (var i = 0; i < n; i++)
        {
            var weights = Weights(query, key, mask, i, scale);
            var weightGradient = new double[m];
            var mean = 0.0;
            for (var j = 0; j < m; j++)
            {
                for (var d = 0; d < dv; d++)
                {
                    weightGradient[j] += outputGradient[i, d] * value[j, d];
                    valueGradient[j, d] += weights[j] * outputGradient[i, d];
                }
                mean += weights[j] * weightGradient[j];
            }

            for (var j = 0; j < m; j++)
            {
                var scoreGradient = weights[j] * (weightGradient[j] - mean);
                for (var d = 0; d < dk; d++)
                {
                    queryGradient[i, d] += scoreGradient * scale * key[j, d];
                    keyGradient[j, d] += scoreGradient * scale * query[i, d];
                }
            }
        }
        return (queryGradient, keyGradient, valueGradient);
    }

    /// <summary>Tile by tile: the logarithm of the sum with a running maximum, then each weight from its score.</summary>
    static double[] Weights(double[,] query, double[,] key, bool[,]? mask, int i, double scale)
    {
        var scores = new double[key.GetLength(0)];
        var (max, sum) = (double.NegativeInfinity, 0.0);
        for (var start = 0; start < scores.Length; start += Tile)
        {
            var end = Math.Min(start + Tile, scores.Length);
            var newMax = max;
            for (var j = start; j < end; j++)
            {
                if (mask is not null && !mask[i, j])
                {
                    scores[j] = double.NegativeInfinity;
                    continue;
                }
                for (var d = 0; d < query.GetLength(1); d++)
                    scores[j] += query[i, d] * key[j, d] * scale;
                newMax = Math.Max(newMax, scores[j]);
            }
            sum *= Math.Exp(max - newMax);
            for (var j = start; j < end; j++)
                if (!double.IsNegativeInfinity(scores[j]))
                    sum += Math.Exp(scores[j] - newMax);
            max = newMax;
        }
        if (double.IsNegativeInfinity(max))
            return new double[scores.Length];            // nothing visible, nothing flows
        var logSum = max + Math.Log(sum);
        return Array.ConvertAll(scores, score => Math.Exp(score - logSum));
    }
}
