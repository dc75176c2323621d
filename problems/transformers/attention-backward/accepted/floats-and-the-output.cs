// float arithmetic throughout; the mean of a row's gradients is dO · O, so the output is computed first.
public class Solution
{
    public (float[,] dq, float[,] dk, float[,] dv) Backward(float[,] q, float[,] k, float[,] v, bool[,]? mask, float[,] g)
    {
        int n = q.GetLength(0), m = k.GetLength(0), width = q.GetLength(1), said = v.GetLength(1);
        float[,] dq = new float[n, width], dk = new float[m, width], dv = new float[m, said];
        var p = new float[n, m];
        for (var i = 0; i < n; i++)
        {
            var visible = Enumerable.Range(0, m).Where(j => mask == null || mask[i, j]).ToArray();
            foreach (var j in visible)
            {
                for (var d = 0; d < width; d++)
                    p[i, j] += q[i, d] * k[j, d];
                p[i, j] /= MathF.Sqrt(width);
            }
            var max = visible.Length == 0 ? 0 : visible.Max(j => p[i, j]);
            foreach (var j in visible)
                p[i, j] = MathF.Exp(p[i, j] - max);
            var sum = visible.Sum(j => p[i, j]);
            foreach (var j in visible)
                p[i, j] /= sum;
        }
        for (var i = 0; i < n; i++)
        {
            var mean = 0f;
            for (var d = 0; d < said; d++)
            {
                var output = 0f;
                for (var j = 0; j < m; j++)
                    output += p[i, j] * v[j, d];
                mean += output * g[i, d];
            }
            for (var j = 0; j < m; j++)
            {
                var dp = 0f;
                for (var d = 0; d < said; d++)
                {
                    dp += g[i, d] * v[j, d];
                    dv[j, d] += p[i, j] * g[i, d];
                }
                var ds = p[i, j] * (dp - mean) / MathF.Sqrt(width);
                for (var d = 0; d < width; d++)
                {
                    dq[i, d] += ds * k[j, d];
                    dk[j, d] += ds * q[i, d];
                }
            }
        }
        return (dq, dk, dv);
    }
}
