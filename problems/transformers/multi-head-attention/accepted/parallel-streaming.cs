// Each text and head on its own thread, one pass over the positions with a running maximum.
public class Solution
{
    public float[,,] Forward(float[,,] x, float[,] wq, float[,] wk, float[,] wv, float[,] wo, int heads, bool[,,]? mask)
    {
        int batch = x.GetLength(0), n = x.GetLength(1), dk = wq.GetLength(1) / heads, dv = wv.GetLength(1) / heads;
        var joined = new float[batch, n, heads * dv];
        Parallel.For(0, batch * heads, at =>
        {
            var (b, h) = Math.DivRem(at, heads);
            float[,] q = Project(x, b, wq, h * dk, dk), k = Project(x, b, wk, h * dk, dk), v = Project(x, b, wv, h * dv, dv);
            for (var i = 0; i < n; i++)
            {
                var (max, sum) = (float.NegativeInfinity, 0f);
                for (var j = 0; j < n; j++)
                {
                    if (mask != null && !mask[b, i, j])
                        continue;
                    var score = 0f;
                    for (var c = 0; c < dk; c++)
                        score += q[i, c] * k[j, c];
                    score /= MathF.Sqrt(dk);
                    var newMax = MathF.Max(max, score);
                    float old = MathF.Exp(max - newMax), now = MathF.Exp(score - newMax);
                    for (var c = 0; c < dv; c++)
                        joined[b, i, h * dv + c] = joined[b, i, h * dv + c] * old + v[j, c] * now;
                    (max, sum) = (newMax, sum * old + now);
                }
                for (var c = 0; c < dv && sum > 0; c++)
                    joined[b, i, h * dv + c] /= sum;
            }
        });
        var output = new float[batch, n, wo.GetLength(1)];
        for (var b = 0; b < batch; b++)
        {
            var rows = Project(joined, b, wo, 0, wo.GetLength(1));
            for (var i = 0; i < n; i++)
                for (var o = 0; o < wo.GetLength(1); o++)
                    output[b, i, o] = rows[i, o];
        }
        return output;
    }

    static float[,] Project(float[,,] x, int text, float[,] weights, int start, int count)
    {
        var product = new float[x.GetLength(1), count];
        for (var i = 0; i < x.GetLength(1); i++)
            for (var c = 0; c < count; c++)
                for (var d = 0; d < x.GetLength(2); d++)
                    product[i, c] += x[text, i, d] * weights[d, start + c];
        return product;
    }
}
