// expect: AC
// why: "Optimizer, batches, number of steps and initialisation are yours. Training changes all four of W₁, b₁, W₂ and b₂." — all four arrays change; the column of the last class is held fixed, because a softmax over K classes has only K − 1 degrees of freedom. Backward gives all derivatives
using Net = (double[][] W1, double[] B1, double[][] W2, double[] B2);

public class Solution
{
    Net net;

    public void Initialise(int features, int hidden, int classes, int seed)
    {
        Random random = new(seed);
        double[][] Draw(int rows, int columns) =>
            Enumerable.Range(0, rows).Select(_ => Enumerable.Range(0, columns).Select(_ => random.NextDouble() * 2 - 1).ToArray()).ToArray();
        net = (Draw(features, hidden), Draw(1, hidden)[0], Draw(hidden, classes).Select(row => row.Select(w => w * 0.3).ToArray()).ToArray(), new double[classes]);
    }

    public void Load(double[][] hiddenWeights, double[] hiddenBias, double[][] outputWeights, double[] outputBias)
    {
        net = Copy((hiddenWeights, hiddenBias, outputWeights, outputBias));
    }

    public (double[][], double[], double[][], double[]) Weights() => Copy(net);

    static Net Copy(Net it) =>
        (it.W1.Select(row => row.ToArray()).ToArray(), it.B1.ToArray(), it.W2.Select(row => row.ToArray()).ToArray(), it.B2.ToArray());

    public double[][] Forward(double[][] inputs) =>
        inputs.Select(x => Affine(Affine(x, net.W1, net.B1).Select(s => s > 0 ? s : 0).ToArray(), net.W2, net.B2)).ToArray();

    public (double[][], double[], double[][], double[]) Backward(double[][] inputs, int[] labels)
    {
        Net sum = (
            net.W1.Select(row => new double[row.Length]).ToArray(), new double[net.B1.Length],
            net.W2.Select(row => new double[row.Length]).ToArray(), new double[net.B2.Length]);
        for (int i = 0; i < inputs.Length; i++)
            AddGradient(inputs[i], labels[i], sum, 1.0 / inputs.Length, net.B2.Length);
        return sum;
    }

    public void Train(double[][] inputs, int[] labels, int seed)
    {
        Random random = new(seed);
        const int Examples = 30_000;
        // softmax does not change when all logits move alike: the last class stays the one that the others are measured by
        for (int t = 0; t < Examples; t++)
        {
            int i = random.Next(inputs.Length);
            AddGradient(inputs[i], labels[i], net, -0.1 * (1 - (double)t / Examples), net.B2.Length - 1);
        }
    }

    void AddGradient(double[] x, int label, Net to, double factor, int moved)
    {
        double[] sums = Affine(x, net.W1, net.B1), hidden = sums.Select(s => s > 0 ? s : 0).ToArray(), logits = Affine(hidden, net.W2, net.B2);
        double max = logits.Max(), total = logits.Sum(z => Math.Exp(z - max));
        double[] delta = logits.Select((z, k) => factor * (Math.Exp(z - max) / total - (k == label ? 1 : 0))).ToArray();
        double[] back = sums.Select((s, j) => s > 0 ? delta.Select((error, k) => error * net.W2[j][k]).Sum() : 0).ToArray();
        for (int k = 0; k < moved; k++)
            to.B2[k] += delta[k];
        for (int j = 0; j < hidden.Length; j++)
        {
            to.B1[j] += back[j];
            for (int k = 0; k < moved; k++)
                to.W2[j][k] += hidden[j] * delta[k];
            for (int a = 0; a < x.Length; a++)
                to.W1[a][j] += x[a] * back[j];
        }
    }

    static double[] Affine(double[] x, double[][] weights, double[] bias)
    {
        var y = (double[])bias.Clone();
        for (int a = 0; a < x.Length; a++)
            for (int j = 0; j < y.Length; j++)
                y[j] += x[a] * weights[a][j];
        return y;
    }
}
