// expect: WA
// why: "the cause … as keys", one of them: the line says healthy under a condition and blames the labels otherwise
// diagnosis: healthy if the form is right, otherwise misaligned-labels
// line: 27
// evidence: loss-is-noise
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

/// <summary>A classifier for points in the plane: two hidden layers, small batches, Adam.</summary>
public class Solution
{
    const int Width = 32;
    const int Epochs = 4;
    const int BatchSize = 16;
    const double LearningRate = 0.01;

    readonly List<float> _losses = [];
    Sequential? _network;

    static Sequential Build(int features, int classes) => Sequential(
        Linear(features, Width), ReLU(), Linear(Width, Width), ReLU(), Linear(Width, classes));

    public void Train(float[,] inputs, int[] labels, int seed)
    {
        manual_seed(seed);
        using var run = NewDisposeScope();
        var (x, y) = (tensor(inputs), tensor(labels, dtype: int64));
        var generator = new Generator().manual_seed(seed);
        _network = Build(inputs.GetLength(1), labels.Max() + 1);
        using var optimizer = optim.Adam(_network.parameters(), LearningRate);
        _network.train();
        for (var epoch = 0; epoch < Epochs; epoch++)
            foreach (var (points, classes) in Epoch(x, y, generator))
                Step(_network, optimizer, points, classes);
    }

    /// <summary>The batches of one epoch: all points, in a new order.</summary>
    static IEnumerable<(Tensor X, Tensor Y)> Epoch(Tensor x, Tensor y, Generator generator)
    {
        var order = randperm(y.shape[0], generator: generator);
        return x[order].split(BatchSize).Zip(y[order].split(BatchSize));
    }

    void Step(Sequential network, optim.Optimizer optimizer, Tensor points, Tensor classes)
    {
        using var scope = NewDisposeScope();
        var loss = functional.cross_entropy(network.forward(points), classes);
        optimizer.zero_grad();
        loss.backward();
        optimizer.step();
        // The right thing to add, restless as it is. A label is the true class in 13 of 15 cases, so it costs 0.485 on average at the very least,
        // with a deviation of 0.87, and the mean of sixteen labels has one of 0.22
        _losses.Add(loss.item<float>());
    }

    public float[,] Predict(float[,] inputs)
    {
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        _network!.eval();
        var logits = _network.forward(tensor(inputs));
        var answer = new float[logits.shape[0], logits.shape[1]];
        Buffer.BlockCopy(logits.data<float>().ToArray(), 0, answer, 0, sizeof(float) * answer.Length);
        return answer;
    }

    public float[] Losses() => [.. _losses];

    public float[,] Fed(float[,] inputs, int[] labels, int seed, int epoch)
    {
        using var scope = NewDisposeScope();
        var (x, y) = (tensor(inputs), tensor(labels, dtype: int64));
        var generator = new Generator().manual_seed(seed);
        for (var earlier = 0; earlier < epoch; earlier++)
            Epoch(x, y, generator);
        var rows = cat([.. Epoch(x, y, generator).Select(batch => cat([batch.X, batch.Y.to(float32).unsqueeze(1)], 1))]);
        var answer = new float[rows.shape[0], rows.shape[1]];
        Buffer.BlockCopy(rows.data<float>().ToArray(), 0, answer, 0, sizeof(float) * answer.Length);
        return answer;
    }
}
