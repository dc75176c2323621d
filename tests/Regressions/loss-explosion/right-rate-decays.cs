// expect: AC
// why: "The learning rate may fall from epoch to epoch, if it does so slowly" — it is multiplied by 0.93; the statement asked for one rate when this was written, and no check held it
// diagnosis: gradients-not-cleared
// line: 41
// evidence: gradient-grows-with-steps
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

/// <summary>A classifier for points in the plane: mini-batches, SGD with momentum, cross-entropy on logits.</summary>
public class Solution
{
    const int Epochs = 25;
    const int BatchSize = 32;
    const double LearningRate = 0.1;
    const double Momentum = 0.9;

    readonly List<float> _losses = [];
    Sequential? _network;

    static Sequential Build(int features, int classes) => Sequential(
        Linear(features, 32), ReLU(), Linear(32, 32), ReLU(), Linear(32, classes));

    public void Train(float[,] inputs, int[] labels, int seed)
    {
        manual_seed(seed);
        using var run = NewDisposeScope();
        var (x, y) = (tensor(inputs), tensor(labels, dtype: int64));
        _network = Build(inputs.GetLength(1), labels.Max() + 1);
        using var optimizer = optim.SGD(_network.parameters(), LearningRate, momentum: Momentum);
        var scheduler = optim.lr_scheduler.ExponentialLR(optimizer, 0.93);
        for (var epoch = 0; epoch < Epochs; scheduler.step(), epoch++)
        {
            var order = randperm(labels.Length, dtype: int64);
            RunEpoch(_network, optimizer, Batches(x[order], y[order]));
        }
    }

    /// <summary>One step for each batch.</summary>
    void RunEpoch(Sequential network, optim.Optimizer optimizer, IEnumerable<(Tensor X, Tensor Y)> batches)
    {
        network.train();
        foreach (var (x, y) in batches)
        {
            using var scope = NewDisposeScope();
            var loss = functional.cross_entropy(network.forward(x), y);
            optimizer.zero_grad();
            loss.backward();
            optimizer.step();
            _losses.Add(loss.item<float>());
        }
    }

    static IEnumerable<(Tensor X, Tensor Y)> Batches(Tensor x, Tensor y)
    {
        for (var start = 0L; start < x.shape[0]; start += BatchSize)
        {
            var count = Math.Min(BatchSize, x.shape[0] - start);
            yield return (x.narrow(0, start, count), y.narrow(0, start, count));
        }
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

    public float[] StepDirections(float[,] inputs, int[] labels, int seed)
    {
        manual_seed(seed);
        using var run = NewDisposeScope();
        var network = _network = Build(inputs.GetLength(1), labels.Max() + 1);
        using var optimizer = optim.SGD(network.parameters(), 1e-3);
        var cosines = new List<float>();
        RunEpoch(network, optimizer, Watched());
        return [.. cosines];

        IEnumerable<(Tensor X, Tensor Y)> Watched()
        {
            foreach (var (x, y) in Batches(tensor(inputs), tensor(labels, dtype: int64)))
            {
                var weights = network.parameters().ToList<Tensor>();
                var before = cat([.. weights.Select(w => w.detach().clone().flatten())]);
                var gradients = autograd.grad([functional.cross_entropy(network.forward(x), y)], weights);
                yield return (x, y);
                var step = cat([.. weights.Select(w => w.detach().flatten())]) - before;
                cosines.Add(functional.cosine_similarity(step, -cat([.. gradients.Select(g => g.flatten())]), 0).item<float>());
            }
        }
    }
}
