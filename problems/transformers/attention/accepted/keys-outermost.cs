// Keys in the outer loop: each key hands its share to all queries, in one sweep for the maxima and one for the sums.
public static class Solution
{
    public static double[][] Attention(float[][] query, float[][] key, double[][] value, bool[][]? mask)
    {
        int n = query.Length, m = key.Length, dv = value[0].Length;
        var scores = new double[m][];
        var max = new double[n];
        Array.Fill(max, double.MinValue);
        for (int j = 0; j < m; j++)
        {
            scores[j] = new double[n];
            for (int i = 0; i < n; i++)
            {
                for (int d = 0; d < query[i].Length; d++)
                    scores[j][i] += (double)query[i][d] * key[j][d];
                scores[j][i] /= Math.Sqrt(query[i].Length);
                if (mask == null || mask[i][j])
                    max[i] = Math.Max(max[i], scores[j][i]);
            }
        }

        var sum = new double[n];
        var output = new double[n][];
        for (int i = 0; i < n; i++)
            output[i] = new double[dv];
        for (int j = 0; j < m; j++)
        {
            for (int i = 0; i < n; i++)
            {
                if (mask != null && !mask[i][j])
                    continue;
                double weight = Math.Exp(scores[j][i] - max[i]);
                sum[i] += weight;
                for (int d = 0; d < dv; d++)
                    output[i][d] += weight * value[j][d];
            }
        }

        for (int i = 0; i < n; i++)
            for (int d = 0; d < dv && sum[i] > 0; d++)
                output[i][d] /= sum[i];
        return output;
    }
}
