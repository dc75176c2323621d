// expect: WA
// why: tiles of 16 keys: when the maximum rises, the sum is rescaled and what has been accumulated is not
public class Solution
{
    const int Tile = 16;

    public float[,] Attention(float[,] query, float[,] key, float[,] value, bool[,]? mask)
    {
        int n = query.GetLength(0), m = key.GetLength(0), dk = query.GetLength(1), dv = value.GetLength(1);
        var output = new float[n, dv];
        var scale = 1 / MathF.Sqrt(dk);
        var scores = new float[Tile];
        for (var i = 0; i < n; i++)
        {
            var max = float.NegativeInfinity;
            var sum = 0f;
            for (var first = 0; first < m; first += Tile)
            {
                var count = Math.Min(Tile, m - first);
                var tileMax = float.NegativeInfinity;
                for (var j = 0; j < count; j++)
                {
                    scores[j] = float.NegativeInfinity;
                    if (mask is not null && !mask[i, first + j])
                        continue;
                    var dot = 0f;
                    for (var d = 0; d < dk; d++)
                        dot += query[i, d] * key[first + j, d];
                    scores[j] = dot * scale;
                    tileMax = MathF.Max(tileMax, scores[j]);
                }
                if (float.IsNegativeInfinity(tileMax))
                    continue;
                var newMax = MathF.Max(max, tileMax);
                sum *= MathF.Exp(max - newMax);
                max = newMax;                                    // output should be rescaled by the same factor
                for (var j = 0; j < count; j++)
                {
                    if (float.IsNegativeInfinity(scores[j]))
                        continue;
                    var weight = MathF.Exp(scores[j] - max);
                    sum += weight;
                    for (var d = 0; d < dv; d++)
                        output[i, d] += weight * value[first + j, d];
                }
            }
            if (sum > 0)
                for (var d = 0; d < dv; d++)
                    output[i, d] /= sum;
        }
        return output;
    }
}
