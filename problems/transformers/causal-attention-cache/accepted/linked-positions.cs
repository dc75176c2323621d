// Jagged arrays and LINQ, in float64; the cache is a list of pairs, and a chunk is just several single steps.
public class Solution
{
    private List<(double[] Key, double[] Value)> past = new();

    public void Reset() => past = new();

    public double[][] Step(double[][] query, double[][] key, double[][] value) =>
        query.Select((q, i) =>
        {
            past.Add((key[i].ToArray(), value[i].ToArray()));
            var scores = past.Select(p => p.Key.Zip(q, (a, b) => a * b).Sum() / Math.Sqrt(q.Length)).ToList();
            var max = scores.Max();
            var weights = scores.Select(s => Math.Exp(s - max)).ToList();
            var total = weights.Sum();
            return Enumerable.Range(0, value[i].Length).Select(d => weights.Zip(past, (w, p) => w / total * p.Value[d]).Sum()).ToArray();
        }).ToArray();
}
