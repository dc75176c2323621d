// As one writes it in NumPy: scores, masked softmax by row, and one matrix product.
public class Solution
{
    public float[,] Attention(float[,] query, float[,] key, float[,] value, bool[,]? mask)
    {
        int n = query.GetLength(0), m = key.GetLength(0), dk = query.GetLength(1), dv = value.GetLength(1);
        var scores = Matmul(query, Transposed(key), n, dk, m);
        for (var i = 0; i < n; i++)
            for (var j = 0; j < m; j++)
                scores[i, j] = mask is null || mask[i, j] ? scores[i, j] / MathF.Sqrt(dk) : float.NegativeInfinity;
        return Matmul(Softmax(scores, n, m), value, n, m, dv);
    }

    static float[,] Softmax(float[,] x, int n, int m)
    {
        for (var i = 0; i < n; i++)
        {
            var max = Enumerable.Range(0, m).Max(j => x[i, j]);
            for (var j = 0; j < m; j++)
                x[i, j] = float.IsNegativeInfinity(max) ? 0 : MathF.Exp(x[i, j] - max);
            var sum = Enumerable.Range(0, m).Sum(j => x[i, j]);
            for (var j = 0; j < m && sum > 0; j++)
                x[i, j] /= sum;
        }
        return x;
    }

    static float[,] Transposed(float[,] a)
    {
        var t = new float[a.GetLength(1), a.GetLength(0)];
        for (var i = 0; i < a.GetLength(0); i++)
            for (var j = 0; j < a.GetLength(1); j++)
                t[j, i] = a[i, j];
        return t;
    }

    static float[,] Matmul(float[,] a, float[,] b, int n, int m, int p)
    {
        var product = new float[n, p];
        for (var i = 0; i < n; i++)
            for (var j = 0; j < p; j++)
                for (var k = 0; k < m; k++)
                    product[i, j] += a[i, k] * b[k, j];
        return product;
    }
}
