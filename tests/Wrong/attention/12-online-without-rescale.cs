// wrong: In the one-pass softmax the sum is corrected when a larger score turns up, but the accumulated values are not.
// mistake: none
public class Solution
{
    public float[,] Attention(float[,] query, float[,] key, float[,] value, bool[,]? mask)
    {
        int n = query.GetLength(0), m = key.GetLength(0), dk = query.GetLength(1), dv = value.GetLength(1);
        var result = new float[n, dv];
        var acc = new double[dv];
        for (int i = 0; i < n; i++)
        {
            Array.Clear(acc);
            double max = double.NegativeInfinity, norm = 0;
            for (int j = 0; j < m; j++)
            {
                if (mask is not null && !mask[i, j]) continue;
                double s = 0;
                for (int d = 0; d < dk; d++) s += (double)query[i, d] * key[j, d];
                s /= Math.Sqrt(dk);

                if (s > max)
                {
                    norm *= Math.Exp(max - s);
                    max = s;
                }
                double w = Math.Exp(s - max);
                norm += w;
                for (int d = 0; d < dv; d++) acc[d] += w * value[j, d];
            }
            if (norm > 0)
                for (int d = 0; d < dv; d++) result[i, d] = (float)(acc[d] / norm);
        }
        return result;
    }
}
