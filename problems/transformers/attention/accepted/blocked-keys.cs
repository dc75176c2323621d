// Tiles of queries × keys: a tile brings its own maximum, and what earlier tiles have summed is rescaled once per tile.
public class Solution
{
    const int Tile = 3;

    public float[,] Attention(float[,] query, float[,] key, float[,] value, bool[,]? mask)
    {
        int n = query.GetLength(0), m = key.GetLength(0), dk = query.GetLength(1), dv = value.GetLength(1);
        var output = new float[n, dv];
        var max = new float[n];
        var sum = new float[n];
        Array.Fill(max, float.NegativeInfinity);
        var scores = new float[Tile];

        for (var firstQuery = 0; firstQuery < n; firstQuery += Tile)
        for (var firstKey = 0; firstKey < m; firstKey += Tile)
        {
            var keys = Math.Min(Tile, m - firstKey);
            for (var i = firstQuery; i < Math.Min(firstQuery + Tile, n); i++)
            {
                var tileMax = float.NegativeInfinity;
                for (var t = 0; t < keys; t++)
                {
                    scores[t] = Score(i, firstKey + t);
                    tileMax = Math.Max(tileMax, scores[t]);
                }
                if (float.IsNegativeInfinity(tileMax))
                    continue;                                // nothing visible here; also avoids ∞ − ∞

                var newMax = Math.Max(max[i], tileMax);
                var shrink = MathF.Exp(max[i] - newMax);     // 0 at the first tile
                sum[i] *= shrink;
                for (var d = 0; d < dv; d++)
                    output[i, d] *= shrink;
                for (var t = 0; t < keys; t++)
                {
                    var weight = MathF.Exp(scores[t] - newMax);
                    if (weight == 0)
                        continue;
                    sum[i] += weight;
                    for (var d = 0; d < dv; d++)
                        output[i, d] += weight * value[firstKey + t, d];
                }
                max[i] = newMax;
            }
        }

        for (var i = 0; i < n; i++)
            for (var d = 0; d < dv; d++)
                output[i, d] = sum[i] == 0 ? 0 : output[i, d] / sum[i];
        return output;

        float Score(int i, int j)
        {
            if (mask is not null && !mask[i, j])
                return float.NegativeInfinity;
            var dot = 0f;
            for (var d = 0; d < dk; d++)
                dot += query[i, d] * key[j, d];
            return dot / MathF.Sqrt(dk);
        }
    }
}
