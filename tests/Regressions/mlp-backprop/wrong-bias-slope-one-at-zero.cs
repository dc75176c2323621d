// expect: WA
// why: for the gradient of the hidden bias a unit whose sum is exactly 0 counts as open (>= in place of >), for that of the hidden weights it does not: "its slope **at exactly 0 is taken as 0**. A unit whose output is 0 for every example has a gradient of zeros."
public class Solution
{
    float[,] _w1 = new float[0, 0], _w2 = new float[0, 0];
    float[] _b1 = [], _b2 = [];

    public void Initialise(int features, int hidden, int classes, int seed)
    {
        var random = new Random(seed);
        _w1 = Drawn(random, features, hidden);
        _w2 = Drawn(random, hidden, classes);
        (_b1, _b2) = (new float[hidden], new float[classes]);
    }

    static float[,] Drawn(Random random, int inputs, int outputs)
    {
        var weights = new float[inputs, outputs];
        for (var i = 0; i < inputs; i++)
            for (var j = 0; j < outputs; j++)
                weights[i, j] = (2 * random.NextSingle() - 1) * MathF.Sqrt(6f / inputs);
        return weights;
    }

    public void Load(float[,] hiddenWeights, float[] hiddenBias, float[,] outputWeights, float[] outputBias) =>
        (_w1, _b1, _w2, _b2) = ((float[,])hiddenWeights.Clone(), (float[])hiddenBias.Clone(), (float[,])outputWeights.Clone(), (float[])outputBias.Clone());

    public (float[,] HiddenWeights, float[] HiddenBias, float[,] OutputWeights, float[] OutputBias) Weights() =>
        ((float[,])_w1.Clone(), (float[])_b1.Clone(), (float[,])_w2.Clone(), (float[])_b2.Clone());

    float[] Sums(float[,] inputs, int i)
    {
        var sums = (float[])_b1.Clone();
        for (var a = 0; a < _w1.GetLength(0); a++)
            for (var j = 0; j < sums.Length; j++)
                sums[j] += inputs[i, a] * _w1[a, j];
        return sums;
    }

    float[] Logits(float[] sums)
    {
        var logits = (float[])_b2.Clone();
        for (var j = 0; j < sums.Length; j++)
            for (var k = 0; k < logits.Length; k++)
                logits[k] += MathF.Max(0, sums[j]) * _w2[j, k];
        return logits;
    }

    public float[,] Forward(float[,] inputs)
    {
        var all = new float[inputs.GetLength(0), _b2.Length];
        for (var i = 0; i < all.GetLength(0); i++)
        {
            var logits = Logits(Sums(inputs, i));
            for (var k = 0; k < logits.Length; k++)
                all[i, k] = logits[k];
        }
        return all;
    }

    public (float[,] HiddenWeights, float[] HiddenBias, float[,] OutputWeights, float[] OutputBias) Backward(float[,] inputs, int[] labels)
    {
        var (w1, b1, w2, b2) = (new float[_w1.GetLength(0), _b1.Length], new float[_b1.Length], new float[_b1.Length, _b2.Length], new float[_b2.Length]);
        for (var i = 0; i < labels.Length; i++)
        {
            var z = Sums(inputs, i);
            var logits = Logits(z);
            var max = logits.Max();
            var exp = Array.ConvertAll(logits, logit => MathF.Exp(logit - max));
            var total = exp.Sum();
            for (var k = 0; k < b2.Length; k++)
            {
                var delta = (exp[k] / total - (k == labels[i] ? 1 : 0)) / labels.Length;
                b2[k] += delta;
                for (var j = 0; j < z.Length; j++)
                {
                    w2[j, k] += MathF.Max(0, z[j]) * delta;
                    if (z[j] >= 0)
                        b1[j] += delta * _w2[j, k];
                    if (z[j] > 0)
                        for (var a = 0; a < w1.GetLength(0); a++)
                            w1[a, j] += inputs[i, a] * delta * _w2[j, k];
                }
            }
        }
        return (w1, b1, w2, b2);
    }

    public void Train(float[,] inputs, int[] labels, int seed)
    {
        const int BatchSize = 32;
        var random = new Random(seed);
        for (var step = 0; step < 800; step++)
        {
            var (batch, answers) = (new float[BatchSize, inputs.GetLength(1)], new int[BatchSize]);
            for (var i = 0; i < BatchSize; i++)
            {
                var drawn = random.Next(labels.Length);
                answers[i] = labels[drawn];
                for (var a = 0; a < batch.GetLength(1); a++)
                    batch[i, a] = inputs[drawn, a];
            }
            var (w1, b1, w2, b2) = Backward(batch, answers);
            Descend(_w1, w1);
            Descend(_w2, w2);
            for (var j = 0; j < b1.Length; j++)
                _b1[j] -= 0.5f * b1[j];
            for (var k = 0; k < b2.Length; k++)
                _b2[k] -= 0.5f * b2[k];
        }
    }

    static void Descend(float[,] weights, float[,] gradient)
    {
        for (var i = 0; i < weights.GetLength(0); i++)
            for (var j = 0; j < weights.GetLength(1); j++)
                weights[i, j] -= 0.5f * gradient[i, j];
    }
}
