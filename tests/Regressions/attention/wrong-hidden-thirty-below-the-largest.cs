// expect: WA
// why: "A key that is masked out has weight exactly 0, whatever its score." — a hidden key gets the score (largest visible − 30), so a weight of 10⁻¹³: a hidden value of 10¹⁵ reaches the answer
public class Solution
{
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
            if (float.IsNegativeInfinity(max))
                continue;                                    // nothing to attend to: zeros

            // far below the largest score is as good as −∞, and there is no ∞ − ∞ to take care of
            var hidden = max - 30;
            var sum = 0f;
            for (var j = 0; j < m; j++)
            {
                var score = mask is null || mask[i, j] ? scores[j] : hidden;
                scores[j] = MathF.Exp(score - max);
                sum += scores[j];
            }
            for (var j = 0; j < m; j++)
                for (var d = 0; d < dv; d++)
                    output[i, d] += scores[j] / sum * value[j, d];
        }
        return output;
    }
}
