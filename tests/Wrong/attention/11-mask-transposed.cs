// wrong: The mask is read as [key, query], which is wrong for square masks and throws for the others.
// mistake: none
public class Solution
{
    public float[,] Attention(float[,] query, float[,] key, float[,] value, bool[,]? mask)
    {
        int queries = query.GetLength(0), keys = key.GetLength(0);
        var exps = new double[queries, keys];
        for (int q = 0; q < queries; q++)
        {
            double max = double.NegativeInfinity;
            for (int k = 0; k < keys; k++)
            {
                exps[q, k] = IsHidden(k, q) ? double.NegativeInfinity : Similarity(q, k);
                max = Math.Max(max, exps[q, k]);
            }
            double sum = 0;
            for (int k = 0; k < keys; k++)
            {
                exps[q, k] = double.IsNegativeInfinity(exps[q, k]) ? 0 : Math.Exp(exps[q, k] - max);
                sum += exps[q, k];
            }
            for (int k = 0; k < keys && sum > 0; k++)
                exps[q, k] /= sum;
        }

        var output = new float[queries, value.GetLength(1)];
        for (int q = 0; q < queries; q++)
            for (int d = 0; d < value.GetLength(1); d++)
            {
                double total = 0;
                for (int k = 0; k < keys; k++)
                    if (exps[q, k] != 0)
                        total += exps[q, k] * value[k, d];
                output[q, d] = (float)total;
            }
        return output;

        bool IsHidden(int k, int q) => mask is not null && !mask[k, q];

        double Similarity(int q, int k)
        {
            double dot = 0;
            for (int d = 0; d < query.GetLength(1); d++)
                dot += (double)query[q, d] * key[k, d];
            return dot / Math.Sqrt(query.GetLength(1));
        }
    }
}
