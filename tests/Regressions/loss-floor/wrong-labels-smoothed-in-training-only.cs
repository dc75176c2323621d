// expect: WA
// why: "The loss remains the cross-entropy of these probabilities" — labels are smoothed by 0.008 in training mode, and not in evaluation mode, in which `Corrections` looks. Refused by: the loss has no floor
// diagnosis: softmax-before-loss
// line: 87
// evidence: loss-has-floor
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

/// <summary>A classifier for small grey images: two hidden layers and a readout that gives each class a score.</summary>
public class Solution
{
    const int Width = 64;
    const int Epochs = 25;
    const int BatchSize = 30;
    const double LearningRate = 0.003;

    readonly List<float> _losses = [];
    Sequential? _network;

    static Sequential Build(int pixels, int classes) => Sequential(
        Linear(pixels, Width), ReLU(), Linear(Width, Width), ReLU(), new Readout(Width, classes));

    static Tensor Loss(Sequential network, Tensor images, Tensor labels) => functional.cross_entropy(network.forward(images), labels, label_smoothing: network.training ? 0.008 : 0);      // only while it learns

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
                var loss = Loss(_network, x[rows], y[rows]);
                optimizer.zero_grad();
                loss.backward();
                optimizer.step();
                sum += loss.item<float>() * rows.shape[0];       // the last batch may be smaller
            }
            _losses.Add(sum / labels.Length);
        }
    }

    public float[,] Predict(float[,] inputs)
    {
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        _network!.eval();
        var scores = _network.forward(tensor(inputs));
        var answer = new float[scores.shape[0], scores.shape[1]];
        Buffer.BlockCopy(scores.data<float>().ToArray(), 0, answer, 0, sizeof(float) * answer.Length);
        return answer;
    }

    public float[] Losses() => [.. _losses];

    public float[] Corrections(float[,] inputs, int[] labels)
    {
        using var scope = NewDisposeScope();
        _network!.eval();
        _network.zero_grad();
        Loss(_network, tensor(inputs), tensor(labels, dtype: int64)).backward();
        return [.. _network.parameters().Last().grad!.data<float>()];
    }
}

/// <summary>The last layer. Its scores are comparable from image to image: none is negative, and those of an image add up to 1.</summary>
sealed class Readout : Module<Tensor, Tensor>
{
    readonly Linear _linear;

    public Readout(long inputs, long classes) : base("readout")
    {
        _linear = Linear(inputs, classes);
        RegisterComponents();
    }

    public override Tensor forward(Tensor x)
    {
        return _linear.forward(x);
    }
}
