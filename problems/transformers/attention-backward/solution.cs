// The backward pass of scaled dot-product attention, one query at a time: a row of weights, then the chain rule through output, softmax and scores.
public class Solution
{
    public (double[,] QueryGradient, double[,] KeyGradient, double[,] ValueGradient) Backward(
        double[,] query, double[,] key, double[,] value, bool[,]? mask, double[,] outputGradient)
    {
        int n = query.GetLength(0), m = key.GetLength(0), dk = query.GetLength(1), dv = value.GetLength(1);
        var queryGradient = new double[n, dk];
        var keyGradient = new double[m, dk];             // a key and a value are used by all queries: their gradients are sums
        var valueGradient = new double[m, dv];
        var scale = 1 / Math.Sqrt(dk);

        for (var i = 0; i < n; i++)
        {
            var weights = Weights(query, key, mask, i, scale);

            var weightGradient = new double[m];          // output = weights · value
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
                // softmax: a score that rises takes weight from all others, so what counts is how far a key is above the mean; 0 for a hidden key
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

    /// <summary>The forward pass again, for one query; all 0 where it may attend to nothing.</summary>
    static double[] Weights(double[,] query, double[,] key, bool[,]? mask, int i, double scale)
    {
        var weights = new double[key.GetLength(0)];
        var max = double.NegativeInfinity;               // over the visible keys only
        for (var j = 0; j < weights.Length; j++)
        {
            for (var d = 0; d < query.GetLength(1); d++)
                weights[j] += query[i, d] * key[j, d] * scale;
            if (mask is null || mask[i, j])
                max = Math.Max(max, weights[j]);
        }

        var sum = 0.0;
        for (var j = 0; j < weights.Length; j++)
        {
            var visible = mask is null || mask[i, j];
            weights[j] = visible ? Math.Exp(weights[j] - max) : 0;   // largest exponent is 0: exp cannot overflow
            sum += weights[j];
        }

        for (var j = 0; j < weights.Length; j++)
            weights[j] = sum == 0 ? 0 : weights[j] / sum;
        return weights;
    }
}
