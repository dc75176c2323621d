// wrong: Each column of the score matrix is normalised, not each row.
// mistake: softmax-over-queries
public class Solution
{
    public float[][] Attention(float[][] q, float[][] k, float[][] v, bool[][]? mask)
    {
        // keys outside, queries inside: one column of the score matrix at a time
        var result = q.Select(_ => new float[v[0].Length]).ToArray();
        for (int key = 0; key < k.Length; key++)
        {
            var column = new double?[q.Length];
            for (int row = 0; row < q.Length; row++)
                if (mask is null || mask[row][key])
                    column[row] = Score(q[row], k[key]);
            if (column.All(s => s is null))
                continue;

            double max = column.Max()!.Value;
            double sum = column.Where(s => s.HasValue).Sum(s => Math.Exp(s!.Value - max));
            for (int row = 0; row < q.Length; row++)
            {
                if (column[row] is not { } s)
                    continue;
                double weight = Math.Exp(s - max) / sum;
                for (int c = 0; c < v[key].Length; c++)
                    result[row][c] += (float)(weight * v[key][c]);
            }
        }
        return result;
    }

    private static double Score(float[] a, float[] b)
    {
        double s = 0;
        for (int i = a.Length - 1; i >= 0; i--)
            s += (double)a[i] * b[i];
        return s / Math.Sqrt(a.Length);
    }
}
