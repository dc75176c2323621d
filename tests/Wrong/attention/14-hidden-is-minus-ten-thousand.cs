// wrong: A hidden key gets the score -10000, which beats visible keys whose scores are lower still.
// mistake: none
public class Solution
{
    const double Low = -1e4;

    public double[,] Attention(double[,] query, double[,] key, double[,] value, bool[,]? mask)
    {
        int n = query.GetLength(0), m = key.GetLength(0);
        var output = new double[n, value.GetLength(1)];
        for (int i = 0; i < n; i++)
        {
            if (mask != null && !Enumerable.Range(0, m).Any(j => mask[i, j]))
                continue;   // nothing to see, stays 0

            var logits = new double[m];
            for (int d = 0; d < query.GetLength(1); d++)
                for (int j = 0; j < m; j++)
                    logits[j] += query[i, d] * key[j, d] / Math.Sqrt(query.GetLength(1));
            if (mask != null)
                for (int j = 0; j < m; j++)
                    if (!mask[i, j])
                        logits[j] = Low;

            var peak = logits.Max();
            var z = logits.Sum(x => Math.Exp(x - peak));
            for (int j = 0; j < m; j++)
            {
                var weight = Math.Exp(logits[j] - peak) / z;
                if (weight < 1e-30)
                    continue;
                for (int c = 0; c < output.GetLength(1); c++)
                    output[i, c] += weight * value[j, c];
            }
        }
        return output;
    }
}
