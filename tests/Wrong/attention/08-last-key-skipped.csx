// wrong: The weighted sum stops one key early, so the last key never contributes.
// mistake: none
double[,] Attention(double[,] query, double[,] key, double[,] value, bool[,]? mask)
{
    var n = query.GetLength(0);
    var m = key.GetLength(0);
    var output = new double[n, value.GetLength(1)];
    for (var i = 0; i < n; i++)
    {
        var weights = softmaxed(i);
        for (var c = 0; c < output.GetLength(1); c++)
        {
            var sum = 0.0;
            for (var j = 0; j < m - 1; j++)
                if (weights[j] > 0)
                    sum += weights[j] * value[j, c];
            output[i, c] = sum;
        }
    }
    return output;

    double[] softmaxed(int i)
    {
        var e = new double[m];
        var max = double.MinValue;
        for (var j = 0; j < m; j++)
        {
            e[j] = dot(i, j) / Math.Sqrt(query.GetLength(1));
            if (ok(i, j)) max = Math.Max(max, e[j]);
        }
        for (var j = 0; j < m; j++)
            e[j] = ok(i, j) ? Math.Exp(e[j] - max) : 0;
        var z = e.Sum();
        return z == 0 ? e : e.Select(x => x / z).ToArray();
    }

    bool ok(int i, int j) => mask is null || mask[i, j];

    double dot(int i, int j)
    {
        var s = 0.0;
        for (var d = 0; d < query.GetLength(1); d++) s += query[i, d] * key[j, d];
        return s;
    }
}
