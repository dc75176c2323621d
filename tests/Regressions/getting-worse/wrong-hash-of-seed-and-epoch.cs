// expect: WA
// why: "The seed decides the orders: the same seed gives the same ones": each epoch has a generator seeded by HashCode.Combine(seed, epoch), which .NET seeds anew in every process (now refused by "the same seed gives the same run in another process")
// diagnosis: misaligned-labels
// line: 91
// evidence: pairs-differ-by-epoch
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

/// <summary>A classifier for points in the plane, fed by a loader that shuffles before each epoch.</summary>
public class Solution
{
    const int Epochs = 25;
    const int BatchSize = 32;
    const double LearningRate = 0.01;

    readonly List<float> _losses = [];
    Sequential? _network;

    static Sequential Build(int features, int classes) => Sequential(
        Linear(features, 32), ReLU(), Linear(32, 32), ReLU(), Linear(32, classes));

    public void Train(float[,] inputs, int[] labels, int seed)
    {
        manual_seed(seed);
        using var run = NewDisposeScope();
        var loader = new Loader(tensor(inputs), tensor(labels, dtype: int64), BatchSize, seed);
        _network = Build(inputs.GetLength(1), labels.Max() + 1);
        using var optimizer = optim.Adam(_network.parameters(), LearningRate);
        _network.train();
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            var sum = 0f;
            foreach (var (x, y) in loader.Batches())
            {
                using var scope = NewDisposeScope();
                var loss = functional.cross_entropy(_network.forward(x), y);
                optimizer.zero_grad();
                loss.backward();
                optimizer.step();
                sum += loss.item<float>() * x.shape[0];      // the last batch may be smaller
            }
            _losses.Add(sum / labels.Length);
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

    public float[,] Fed(float[,] inputs, int[] labels, int seed, int epoch)
    {
        using var run = NewDisposeScope();
        var loader = new Loader(tensor(inputs), tensor(labels, dtype: int64), BatchSize, seed);
        for (var earlier = 0; earlier < epoch; earlier++)
            foreach (var _ in loader.Batches()) { }
        var rows = cat([.. loader.Batches().Select(batch => cat([batch.X, batch.Y.to(float32).unsqueeze(1)], 1))]);
        var answer = new float[rows.shape[0], rows.shape[1]];
        Buffer.BlockCopy(rows.data<float>().ToArray(), 0, answer, 0, sizeof(float) * answer.Length);
        return answer;
    }
}

/// <summary>Serves a data set in batches, in a new order each time. The inputs are moved once, so that a batch is a slice and not a gather.</summary>
sealed class Loader(Tensor inputs, Tensor labels, int batchSize, int seed)
{
    int _epoch;
    Tensor _order = arange(inputs.shape[0]);

    public IEnumerable<(Tensor X, Tensor Y)> Batches()
    {
        Shuffle();
        for (var start = 0L; start < inputs.shape[0]; start += batchSize)
        {
            var count = Math.Min(batchSize, inputs.shape[0] - start);
            yield return (inputs[_order.narrow(0, start, count)], labels[_order.narrow(0, start, count)]);
        }
    }

    void Shuffle()
    {
        _order = randperm(inputs.shape[0], generator: new Generator().manual_seed(HashCode.Combine(seed, _epoch++)));
    }
}
