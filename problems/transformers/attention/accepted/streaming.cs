// One pass over the keys with a running maximum (Milakov and Gimelshein 2018), jagged arrays, float64 inside.
public static class Solution
{
    public static float[][] Attention(float[][] query, float[][] key, float[][] value, bool[][]? mask)
    {
        var scale = 1 / Math.Sqrt(query[0].Length);
        return query.Select((row, i) =>
        {
            var (max, sum) = (double.NegativeInfinity, 0.0);
            var accumulated = new double[value[0].Length];
            for (var j = 0; j < key.Length; j++)
            {
                if (mask is not null && !mask[i][j])
                    continue;
                var score = 0.0;
                for (var d = 0; d < row.Length; d++)
                    score += row[d] * key[j][d];
                score *= scale;
                var newMax = Math.Max(max, score);
                var (shrink, weight) = (Math.Exp(max - newMax), Math.Exp(score - newMax));
                for (var d = 0; d < accumulated.Length; d++)
                    accumulated[d] = accumulated[d] * shrink + weight * value[j][d];
                (sum, max) = (sum * shrink + weight, newMax);
            }
            return accumulated.Select(x => sum == 0 ? 0f : (float)(x / sum)).ToArray();
        }).ToArray();
    }
}
