// expect: WA
// why: "`null`: all may" — the path for a null mask goes through the queries in tiles of 8 and, from the second tile on, takes the query of the first tile: every unmasked call with more than 8 queries is wrong
public class Solution
{
    const int Tile = 8;

    public float[,] Attention(float[,] query, float[,] key, float[,] value, bool[,]? mask) =>
        mask is null ? Dense(query, key, value) : Masked(query, key, value, mask);

    // no mask: a tile of queries shares each key that is read
    static float[,] Dense(float[,] query, float[,] key, float[,] value)
    {
        int n = query.GetLength(0), m = key.GetLength(0), dk = query.GetLength(1), dv = value.GetLength(1);
        var output = new float[n, dv];
        var scale = 1 / MathF.Sqrt(dk);
        var scores = new float[Tile, m];
        for (var start = 0; start < n; start += Tile)
        {
            var rows = Math.Min(Tile, n - start);
            for (var j = 0; j < m; j++)
                for (var r = 0; r < rows; r++)
                {
                    var dot = 0f;
                    for (var d = 0; d < dk; d++)
                        dot += query[r, d] * key[j, d];      // start + r
                    scores[r, j] = dot * scale;
                }
            for (var r = 0; r < rows; r++)
            {
                var max = float.NegativeInfinity;
                for (var j = 0; j < m; j++)
                    max = MathF.Max(max, scores[r, j]);
                var sum = 0f;
                for (var j = 0; j < m; j++)
                    sum += scores[r, j] = MathF.Exp(scores[r, j] - max);
                for (var j = 0; j < m; j++)
                    for (var d = 0; d < dv; d++)
                        output[start + r, d] += scores[r, j] / sum * value[j, d];
            }
        }
        return output;
    }

    static float[,] Masked(float[,] query, float[,] key, float[,] value, bool[,] mask)
    {
        int n = query.GetLength(0), m = key.GetLength(0), dk = query.GetLength(1), dv = value.GetLength(1);
        var output = new float[n, dv];
        var scale = 1 / MathF.Sqrt(dk);
        var scores = new float[m];
        for (var i = 0; i < n; i++)
        {
            var max = float.NegativeInfinity;
            for (var j = 0; j < m; j++)
            {
                if (!mask[i, j])
                    continue;
                var dot = 0f;
                for (var d = 0; d < dk; d++)
                    dot += query[i, d] * key[j, d];
                max = MathF.Max(max, scores[j] = dot * scale);
            }
            var sum = 0f;
            for (var j = 0; j < m; j++)
                if (mask[i, j])
                    sum += scores[j] = MathF.Exp(scores[j] - max);
            for (var j = 0; j < m; j++)
                if (mask[i, j])
                    for (var d = 0; d < dv; d++)
                        output[i, d] += scores[j] / sum * value[j, d];
        }
        return output;
    }
}
