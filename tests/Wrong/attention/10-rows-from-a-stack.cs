// wrong: The rows are collected on a stack, and a stack gives them back last first.
// mistake: none
public class Solution
{
    public double[][] Attention(double[][] query, double[][] key, double[][] value, bool[][]? mask)
    {
        var rows = new Stack<double[]>();
        for (int i = 0; i < query.Length; i++)
            rows.Push(One(query[i], key, value, mask is null ? null : mask[i]));
        return rows.ToArray();
    }

    double[] One(double[] q, double[][] keys, double[][] values, bool[]? may)
    {
        var attended = keys.Zip(values, (k, v) => (Key: k, Value: v))
            .Where((_, j) => may is null || may[j])
            .Select(p => (Score: p.Key.Select((x, d) => x * q[d]).Sum() / Math.Sqrt(q.Length), p.Value))
            .ToList();
        var result = new double[values[0].Length];
        if (attended.Count == 0)
            return result;

        var highest = attended.Max(a => a.Score);
        var normaliser = attended.Sum(a => Math.Exp(a.Score - highest));
        foreach (var (score, value) in attended)
        {
            var p = Math.Exp(score - highest) / normaliser;
            if (p == 0) continue;
            for (int d = 0; d < result.Length; d++)
                result[d] += p * value[d];
        }
        return result;
    }
}
