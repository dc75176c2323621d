// wrong: A row without any visible key is divided by a sum of zero, so it comes out as NaN.
// mistake: nan-on-masked-rows
public class Solution
{
    public double[][] Attention(double[][] query, double[][] key, double[][] value, bool[][]? mask)
    {
        double root = Math.Sqrt(key[0].Length);
        var answer = new double[query.Length][];
        for (int i = 0; i < query.Length; i++)
        {
            double[] logits = key.Select(k => Dot(query[i], k) / root).ToArray();
            answer[i] = Mix(Softmax(logits, mask?[i]), value);
        }
        return answer;
    }

    static double Dot(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Sum();

    static double[] Softmax(double[] logits, bool[]? allowed)
    {
        double top = double.NegativeInfinity;
        for (int j = 0; j < logits.Length; j++)
        {
            if (allowed != null && !allowed[j])
                logits[j] = double.NegativeInfinity;
            if (logits[j] > top)
                top = logits[j];
        }
        double[] e = logits.Select(x => Math.Exp(x - top)).ToArray();
        double z = e.Sum();
        return e.Select(x => x / z).ToArray();
    }

    static double[] Mix(double[] weights, double[][] rows)
    {
        var mixed = new double[rows[0].Length];
        for (int j = 0; j < rows.Length; j++)
        {
            if (weights[j] == 0)
                continue;
            for (int c = 0; c < mixed.Length; c++)
                mixed[c] += weights[j] * rows[j][c];
        }
        return mixed;
    }
}
