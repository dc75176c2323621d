// wrong: The result comes back transposed: one row per value column instead of one row per query.
// mistake: none
public class Solution
{
    public float[][] Attention(float[][] query, float[][] key, float[][] value, bool[][]? mask)
    {
        int n = query.Length, m = key.Length, dv = value[0].Length;
        var w = Enumerable.Range(0, n).Select(i => Weights(i)).ToArray();
        return Enumerable.Range(0, dv)
            .Select(c => Enumerable.Range(0, n)
                .Select(i => (float)Enumerable.Range(0, m).Where(j => w[i][j] > 0).Sum(j => w[i][j] * value[j][c]))
                .ToArray())
            .ToArray();

        double[] Weights(int i)
        {
            var s = key.Select(row => row.Zip(query[i]).Sum(p => (double)p.First * p.Second) / Math.Sqrt(row.Length)).ToArray();
            var seen = Enumerable.Range(0, m).Where(j => mask == null || mask[i][j]).ToHashSet();
            if (seen.Count == 0) return new double[m];
            var max = seen.Max(j => s[j]);
            var sum = seen.Sum(j => Math.Exp(s[j] - max));
            return s.Select((x, j) => seen.Contains(j) ? Math.Exp(x - max) / sum : 0).ToArray();
        }
    }
}
