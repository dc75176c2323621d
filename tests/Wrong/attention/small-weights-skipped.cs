// why: Keys whose score lies more than 12 below the largest are skipped: with one key of score 13 and 100,000 keys of score 0 (value 1 against 0) the answer is 0 instead of 0.18, with 4,000 it is off by 0.009.
public class Solution
{
    const float Negligible = -12;                        // e⁻¹² = 0.000006

    public float[,] Attention(float[,] query, float[,] key, float[,] value, bool[,]? mask)
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
                scores[j] = 0;
                for (var d = 0; d < dk; d++)
                    scores[j] += query[i, d] * key[j, d];
                scores[j] *= scale;
                if (mask is null || mask[i, j])
                    max = MathF.Max(max, scores[j]);
            }

            var sum = 0f;
            for (var j = 0; j < m; j++)
            {
                // neither an exponential nor a row of values for what nobody would notice
                var counts = (mask is null || mask[i, j]) && scores[j] - max > Negligible;
                scores[j] = counts ? MathF.Exp(scores[j] - max) : 0;
                sum += scores[j];
            }

            for (var j = 0; j < m; j++)
            {
                if (scores[j] == 0)
                    continue;
                for (var d = 0; d < dv; d++)
                    output[i, d] += scores[j] / sum * value[j, d];
            }
        }
        return output;
    }
}
