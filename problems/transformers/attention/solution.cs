// Scaled dot-product attention (Vaswani et al. 2017, section 3.2.1), one query at a time: scores, softmax, weighted sum.
public class Solution
{
    public float[,] Attention(float[,] query, float[,] key, float[,] value, bool[,]? mask)
    {
        int n = query.GetLength(0), m = key.GetLength(0), dk = query.GetLength(1), dv = value.GetLength(1);
        var output = new float[n, dv];                   // starts at zero: the right answer for a query that may attend to nothing
        var scale = 1 / MathF.Sqrt(dk);                  // dot products of dₖ terms have variance dₖ; dividing by √dₖ keeps the softmax soft
        var scores = new float[m];                       // one row of the n × m score matrix is enough at any time

        for (var i = 0; i < n; i++)
        {
            var max = float.NegativeInfinity;            // over the visible keys only: a hidden score must not decide anything
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
                var visible = mask is null || mask[i, j];
                scores[j] = visible ? MathF.Exp(scores[j] - max) : 0;   // largest exponent is 0: exp cannot overflow
                sum += scores[j];                        // at least 1 where a key is visible, because of that largest one
            }

            for (var j = 0; j < m; j++)
            {
                if (scores[j] == 0)
                    continue;                            // 0 · NaN is NaN: a value of no weight must not be touched; also avoids 0/0
                for (var d = 0; d < dv; d++)
                    output[i, d] += scores[j] / sum * value[j, d];
            }
        }
        return output;
    }
}
