// expect: WA
// why: "Loss and gradients are right for any logits from −200 to 200", "the loss to a ten-thousandth of its value, a gradient to 0.00001": from 8 on the softplus is taken for a straight line, so a network that is sure and right costs 0 instead of 0.0002, and a yes at −8.5 has a gradient that is off by 0.00003 (refused by "loss and gradient are right where every answer is as sure")
// diagnosis: log-of-zero
// line: 28
// evidence: loss-not-finite
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

/// <summary>Tells which of ten glyphs a small grey image shows: one yes-or-no question for each glyph, with weight on the yes, which is rare.</summary>
public class Solution
{
    const int Width = 64;
    const int Epochs = 18;
    const int BatchSize = 30;
    const double LearningRate = 0.01;
    const double WeightOfYes = 9;

    readonly List<float> _losses = [];
    Sequential? _network;

    static Sequential Build(int pixels, int questions) => Sequential(
        Linear(pixels, Width), ReLU(), Linear(Width, Width), ReLU(), Linear(Width, questions));

    /// <summary>Cross-entropy of the answers, mean over images and questions.</summary>
    static Tensor Loss(Tensor logits, Tensor truth)
    {
        // log σ(z) in one piece. Apart, σ(z) is rounded to 1 from z = 17 on, and 1 − 1 has the logarithm −∞, which the factor 0 of a right answer makes NaN
        return (WeightOfYes * truth * Softplus(-logits) + (1 - truth) * Softplus(logits)).mean();
    }

    static Tensor Softplus(Tensor z) => where(z > 8, z, where(z < -8, zeros_like(z), z.clamp(-8, 8).exp().log1p()));

    public void Train(float[,] inputs, int[] labels, int seed)
    {
        manual_seed(seed);
        using var run = NewDisposeScope();
        var (x, y) = (tensor(inputs), Truth(labels, labels.Max() + 1));
        _network = Build(inputs.GetLength(1), labels.Max() + 1);
        using var optimizer = optim.Adam(_network.parameters(), LearningRate);
        _network.train();
        for (var epoch = 0; epoch < Epochs; epoch++)
            foreach (var rows in randperm(labels.Length, dtype: int64).split(BatchSize))
            {
                using var scope = NewDisposeScope();
                var loss = Loss(_network.forward(x[rows]), y[rows]);
                optimizer.zero_grad();
                loss.backward();
                optimizer.step();
                _losses.Add(loss.item<float>());
            }
    }

    public float[,] Predict(float[,] inputs)
    {
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        _network!.eval();
        return Matrix(_network.forward(tensor(inputs)));
    }

    public float[] Losses() => [.. _losses];

    public float Cost(float[,] logits, int[] labels)
    {
        using var scope = NewDisposeScope();
        return Loss(tensor(logits), Truth(labels, logits.GetLength(1))).item<float>();
    }

    public float[,] Gradients(float[,] logits, int[] labels)
    {
        using var scope = NewDisposeScope();
        var given = tensor(logits).requires_grad_();
        Loss(given, Truth(labels, logits.GetLength(1))).backward();
        return Matrix(given.grad!);
    }

    static Tensor Truth(int[] labels, int questions) => functional.one_hot(tensor(labels, dtype: int64), questions).to(float32);

    static float[,] Matrix(Tensor values)
    {
        var answer = new float[values.shape[0], values.shape[1]];
        Buffer.BlockCopy(values.data<float>().ToArray(), 0, answer, 0, sizeof(float) * answer.Length);
        return answer;
    }
}
