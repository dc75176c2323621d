// Normalized in logarithms: each weight is exp(score − log Σ exp(score)), and no sum is ever divided by; float64 throughout.
public class Solution
{
    public double[,] Attention(double[,] query, double[,] key, double[,] value, bool[][]? mask)
    {
        var output = new double[query.GetLength(0), value.GetLength(1)];
        for (var i = 0; i < query.GetLength(0); i++)
        {
            var total = double.NegativeInfinity;             // log 0: no key so far
            for (var j = 0; j < key.GetLength(0); j++)
                if (mask?[i][j] != false)
                    total = LogAdd(total, Score(query, i, key, j));

            for (var j = 0; j < key.GetLength(0); j++)
            {
                if (mask?[i][j] == false)
                    continue;
                var weight = Math.Exp(Score(query, i, key, j) - total);
                for (var d = 0; d < value.GetLength(1); d++)
                    output[i, d] += weight * value[j, d];
            }
        }
        return output;
    }

    static double LogAdd(double a, double b) => Math.Max(a, b) + Math.Log(1 + Math.Exp(-Math.Abs(a - b)));

    // computed twice, so that no row of scores is kept
    static double Score(double[,] query, int i, double[,] key, int j)
    {
        var dot = 0.0;
        for (var d = 0; d < query.GetLength(1); d++)
            dot += query[i, d] * key[j, d];
        return dot / Math.Sqrt(query.GetLength(1));
    }
}
