// why: A legal mask with the first 64 of 100 keys hidden from a query that sees the others (left padding, a sliding window) gives a row of NaN: exp(−∞ − −∞) in the first tile of 64 keys.
public class Solution
{
    const int Tile = 64;

    public float[,] Attention(float[,] query, float[,] key, float[,] value, bool[,]? mask)
    {
        int n = query.GetLength(0), m = key.GetLength(0), dk = query.GetLength(1), dv = value.GetLength(1);
        var output = new float[n, dv];
        var scale = 1 / MathF.Sqrt(dk);
        var scores = new float[Tile];
        var weighted = new float[dv];

        for (var i = 0; i < n; i++)
        {
            var (max, sum) = (float.NegativeInfinity, 0f);
            Array.Clear(weighted);
            for (var start = 0; start < m; start += Tile)
            {
                var count = Math.Min(Tile, m - start);
                var newMax = max;
                for (var t = 0; t < count; t++)
                {
                    scores[t] = float.NegativeInfinity;
                    if (mask is not null && !mask[i, start + t])
                        continue;
                    var dot = 0f;
                    for (var d = 0; d < dk; d++)
                        dot += query[i, d] * key[start + t, d];
                    scores[t] = dot * scale;
                    newMax = MathF.Max(newMax, scores[t]);
                }

                var shrink = MathF.Exp(max - newMax);    // what was summed so far refers to the old maximum
                sum *= shrink;
                for (var d = 0; d < dv; d++)
                    weighted[d] *= shrink;
                for (var t = 0; t < count; t++)
                {
                    var weight = MathF.Exp(scores[t] - newMax);
                    if (weight == 0)
                        continue;
                    sum += weight;
                    for (var d = 0; d < dv; d++)
                        weighted[d] += weight * value[start + t, d];
                }
                max = newMax;
            }

            if (float.IsNegativeInfinity(max))
                continue;                                // nothing visible: zeros
            for (var d = 0; d < dv; d++)
                output[i, d] = weighted[d] / sum;
        }
        return output;
    }
}
