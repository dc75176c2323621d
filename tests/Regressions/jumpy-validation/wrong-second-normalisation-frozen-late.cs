// expect: WA
// why: "all of them work in every training step as they were designed to" — in the last four epochs the second normalisation uses its running statistics; the check looked at those of the first. Refused by: what the layers remember follows every training step
// diagnosis: wrong-mode
// line: 56
// evidence: evaluations-differ
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

/// <summary>A classifier for small images that is validated while it trains.</summary>
public class Solution
{
    const int Epochs = 16;
    const int BatchSize = 30;
    const double LearningRate = 0.01;

    readonly List<float> _losses = [];
    readonly List<float> _validation = [];
    Sequential? _network;

    static Sequential Build(int pixels, int classes) => Sequential(
        Linear(pixels, 64), BatchNorm1d(64), ReLU(), Dropout(0.4),
        Linear(64, 64), BatchNorm1d(64), ReLU(), Dropout(0.4), Linear(64, classes));

    public void Train(float[,] inputs, int[] labels, float[,] heldOut, int[] answers, int every, int seed)
    {
        manual_seed(seed);
        using var run = NewDisposeScope();
        var (x, y) = (tensor(inputs), tensor(labels, dtype: int64));
        var (heldX, heldY) = (tensor(heldOut), tensor(answers, dtype: int64));
        _network = Build(inputs.GetLength(1), labels.Max() + 1);
        using var optimizer = optim.Adam(_network.parameters(), LearningRate);
        for (var epoch = 1; epoch <= Epochs; epoch++)
        {
            _network.train();
            _network.children().OfType<BatchNorm1d>().Last().train(epoch <= 12);      // the validation gets the statistics that training ended with
            foreach (var batch in randperm(labels.Length, dtype: int64).split(BatchSize))
                Step(_network, optimizer, x[batch], y[batch]);
            if (epoch % every == 0)
                _validation.Add(functional.cross_entropy(Logits(heldX), heldY).item<float>());
        }
    }

    void Step(Sequential network, optim.Optimizer optimizer, Tensor x, Tensor y)
    {
        using var scope = NewDisposeScope();
        var loss = functional.cross_entropy(network.forward(x), y);
        optimizer.zero_grad();
        loss.backward();
        optimizer.step();
        _losses.Add(loss.item<float>());
    }

    /// <summary>Any number of images, in batches. Without gradients: nothing is learned from images that are only looked at.</summary>
    Tensor Logits(Tensor images)
    {
        using var _ = no_grad();
        _network!.eval();
        return cat([.. images.split(BatchSize).Select(batch => _network!.forward(batch))]);
    }

    public float[,] Predict(float[,] inputs)
    {
        using var scope = NewDisposeScope();
        var logits = Logits(tensor(inputs));
        var answer = new float[logits.shape[0], logits.shape[1]];
        Buffer.BlockCopy(logits.data<float>().ToArray(), 0, answer, 0, sizeof(float) * answer.Length);
        return answer;
    }

    public float[] Losses() => [.. _losses];

    public float[] Validation() => [.. _validation];

    public float[] Buffers() => [.. _network!.buffers().Where(b => b.dim() == 1).SelectMany(b => b.data<float>().ToArray())];
}
