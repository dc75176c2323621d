// A single query expression; the visible keys are sorted by score, so that the first one has the largest.
public class Solution
{
    public float[][] Attention(double[][] query, double[][] key, double[][] value, bool[,]? mask) =>
    [
        .. from i in Enumerable.Range(0, query.Length)
           let ranked = (from j in Enumerable.Range(0, key.Length)
                         where mask is null || mask[i, j]
                         let score = query[i].Zip(key[j], (q, k) => q * k).Sum() / Math.Sqrt(query[i].Length)
                         orderby score descending
                         select (Score: score, Value: value[j])).ToList()
           let weights = ranked.Select(entry => Math.Exp(entry.Score - ranked[0].Score)).ToList()
           let sum = weights.Sum()
           select (from d in Enumerable.Range(0, value[0].Length)
                   select (float)ranked.Zip(weights, (entry, weight) => weight / sum * entry.Value[d]).Sum()).ToArray(),
    ];
}
