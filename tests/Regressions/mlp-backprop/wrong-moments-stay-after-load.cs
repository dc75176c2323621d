// expect: RE WA
// why: Adam's moments are made by Initialise, and by Train only where there are none, so that after Load of a network of another size, on an object that was used before, Train fails (and after one of the same size goes on with the moments of another network): "`Train` continues from the present weights: after `Initialise`, after `Load`, and when it is called again."
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
        (_m, _v, _t) = (null, null, 0);                                // a new network, a new optimizer
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

    // first and second moments of all four, one behind the other, and the number of steps
    double[]? _m, _v;
    int _t;

    public void Train(float[,] inputs, int[] labels, int seed)
    {
        _m ??= new double[_w1.Length + _b1.Length + _w2.Length + _b2.Length];
        _v ??= new double[_m.Length];
        var random = new Random(seed);
        for (var step = 0; step < 600; step++)
        {
            var n = Math.Min(64, labels.Length);
            var (batch, answers) = (new float[n, inputs.GetLength(1)], new int[n]);
            for (var i = 0; i < n; i++)
            {
                var drawn = labels.Length == n ? i : random.Next(labels.Length);
                answers[i] = labels[drawn];
                for (var a = 0; a < batch.GetLength(1); a++)
                    batch[i, a] = inputs[drawn, a];
            }
            var (w1, b1, w2, b2) = Backward(batch, answers);
            _t++;
            var at = 0;
            foreach (var (weights, gradient) in new (Array, Array)[] { (_w1, w1), (_b1, b1), (_w2, w2), (_b2, b2) })
            {
                var steps = gradient.Cast<float>().Select(g => Step(at++, g)).ToArray();
                var moved = weights.Cast<float>().Zip(steps, (w, s) => w - s).ToArray();
                Buffer.BlockCopy(moved, 0, weights, 0, sizeof(float) * moved.Length);
            }
        }
    }

    float Step(int i, float g)
    {
        _m![i] = 0.9 * _m[i] + 0.1 * g;
        _v![i] = 0.99 * _v[i] + 0.01 * g * g;
        return (float)(0.02 * _m[i] / (1 - Math.Pow(0.9, _t)) / (Math.Sqrt(_v[i] / (1 - Math.Pow(0.99, _t))) + 1e-8));
    }
}
