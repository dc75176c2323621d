// The Jacobian of each row's softmax, written out; jagged arrays.
(double[][], double[][], double[][]) Backward(double[][] query, double[][] key, double[][] value, bool[][]? mask, double[][] outputGradient)
{
    double Dot(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Sum();
    double[][] Zeros(double[][] like) => like.Select(row => new double[row.Length]).ToArray();
    void Add(double[] to, double factor, double[] row) { for (var d = 0; d < row.Length; d++) to[d] += factor * row[d]; }

    var (dq, dk, dv) = (Zeros(query), Zeros(key), Zeros(value));
    var root = Math.Sqrt(query[0].Length);
    for (var i = 0; i < query.Length; i++)
    {
        var visible = Enumerable.Range(0, key.Length).Where(j => mask?[i][j] ?? true).ToList();
        if (visible.Count == 0)
            continue;
        var scores = visible.Select(j => Dot(query[i], key[j]) / root).ToList();
        var exponentials = scores.Select(s => Math.Exp(s - scores.Max())).ToList();
        var p = exponentials.Select(e => e / exponentials.Sum()).ToList();
        var dp = visible.Select(j => Dot(outputGradient[i], value[j])).ToList();
        for (var s = 0; s < visible.Count; s++)
        {
            var ds = Enumerable.Range(0, visible.Count).Sum(j => dp[j] * (j == s ? p[j] * (1 - p[j]) : -p[j] * p[s]));
            Add(dq[i], ds / root, key[visible[s]]);
            Add(dk[visible[s]], ds / root, query[i]);
            Add(dv[visible[s]], p[s], outputGradient[i]);
        }
    }
    return (dq, dk, dv);
}
