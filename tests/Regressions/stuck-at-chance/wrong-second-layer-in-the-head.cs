// expect: WA
// why: "The network keeps its one hidden layer of 64 units": a second one lies within the last part, which `Hidden` leaves out and of which `Gradients` takes the last matrix (refused by "each hidden unit looks along one direction")
// diagnosis: dead-relu
// line: 29
// evidence: units-dead
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

/// <summary>A classifier for points in the unit disc with one hidden layer, whose units bend along lines that cut the disc.</summary>
public class Solution
{
    const int Units = 64;
    const int Epochs = 25;
    const int BatchSize = 30;
    const double LearningRate = 0.02;

    readonly List<float> _losses = [];
    Sequential? _network;

    static Sequential Build(int features, int classes) => Sequential(Bends(features, Units), ReLU(), Sequential(Linear(Units, Units), ReLU(), Linear(Units, classes)));

    /// <summary>Linear maps that begin with lines in random directions, at distances from 0.25 to 0.95 from the centre of the disc.</summary>
    static Linear Bends(int features, int units)
    {
        var layer = Linear(features, units);
        init.kaiming_uniform_(layer.weight!, nonlinearity: init.NonlinearityType.ReLU);
        using var _ = no_grad();
        var distances = linspace(0.25, 0.95, units);
        // w·x + b = 0 at the distance −b / |w|. Without `dim` the norm is that of the whole matrix, here √64 times as long as a row on average:
        // all lines lay beyond the points, no unit was ever positive, and a ReLU passes no gradient through which one could come back
        layer.bias!.copy_(-distances * layer.weight!.norm(dim: 1));
        return layer;
    }

    public void Train(float[,] inputs, int[] labels, int seed)
    {
        manual_seed(seed);
        using var run = NewDisposeScope();
        var (x, y) = (tensor(inputs), tensor(labels, dtype: int64));
        _network = Build(inputs.GetLength(1), labels.Max() + 1);
        using var optimizer = optim.Adam(_network.parameters(), LearningRate);
        _network.train();
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            var sum = 0f;
            foreach (var rows in randperm(labels.Length, dtype: int64).split(BatchSize))
            {
                using var scope = NewDisposeScope();
                var loss = functional.cross_entropy(_network.forward(x[rows]), y[rows]);
                optimizer.zero_grad();
                loss.backward();
                optimizer.step();
                sum += loss.item<float>() * rows.shape[0];           // the last batch may be smaller
            }
            _losses.Add(sum / labels.Length);
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

    public float[,] Hidden(float[,] inputs)
    {
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        _network!.eval();
        return Matrix(_network.children().SkipLast(1).Aggregate(tensor(inputs), (x, layer) => ((Module<Tensor, Tensor>)layer).forward(x)));
    }

    public float[,] Gradients(float[,] inputs, int[] labels, int seed)
    {
        manual_seed(seed);
        using var scope = NewDisposeScope();
        var network = Build(inputs.GetLength(1), labels.Max() + 1);
        functional.cross_entropy(network.forward(tensor(inputs)), tensor(labels, dtype: int64)).backward();
        var weights = network.parameters().Where(p => p.dim() == 2).Select(p => p.grad!).ToArray();
        return Matrix(stack([weights[0].norm(dim: 1), weights[^1].norm(dim: 0)], dim: 1));
    }

    static float[,] Matrix(Tensor values)
    {
        var answer = new float[values.shape[0], values.shape[1]];
        Buffer.BlockCopy(values.data<float>().ToArray(), 0, answer, 0, sizeof(float) * answer.Length);
        return answer;
    }
}
