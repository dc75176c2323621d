// wrong: The sum of the softmax starts at 1, against division by zero, so the weights add up to less than 1.
// mistake: none
public class Solution
{
    public float[,] Attention(float[,] Q, float[,] K, float[,] V, bool[,]? M)
    {
        var scores = Scores(Q, K, M);
        SoftmaxRows(scores);
        return Combine(scores, V);
    }

    float[,] Scores(float[,] Q, float[,] K, bool[,]? M)
    {
        var s = new float[Q.GetLength(0), K.GetLength(0)];
        for (int i = 0; i < s.GetLength(0); i++)
            for (int j = 0; j < s.GetLength(1); j++)
            {
                if (M != null && !M[i, j]) { s[i, j] = float.NegativeInfinity; continue; }
                float acc = 0;
                for (int t = 0; t < Q.GetLength(1); t++)
                    acc += Q[i, t] * K[j, t];
                s[i, j] = acc / MathF.Sqrt(Q.GetLength(1));
            }
        return s;
    }

    void SoftmaxRows(float[,] s)
    {
        for (int i = 0; i < s.GetLength(0); i++)
        {
            float top = float.MinValue;
            for (int j = 0; j < s.GetLength(1); j++)
                if (s[i, j] > top) top = s[i, j];
            float sum = 1f;  // never 0
            for (int j = 0; j < s.GetLength(1); j++)
                sum += s[i, j] = MathF.Exp(s[i, j] - top);
            for (int j = 0; j < s.GetLength(1); j++)
                s[i, j] /= sum;
        }
    }

    float[,] Combine(float[,] w, float[,] V)
    {
        var o = new float[w.GetLength(0), V.GetLength(1)];
        for (int j = 0; j < V.GetLength(0); j++)
            for (int i = 0; i < w.GetLength(0); i++)
                if (w[i, j] != 0f)
                    for (int c = 0; c < V.GetLength(1); c++)
                        o[i, c] += w[i, j] * V[j, c];
        return o;
    }
}
