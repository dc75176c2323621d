// expect: WA
// why: "`Predict` still returns logits": the last layer ends in a softmax times ten, and only rows that sum to 1 were refused (now refused by "the trained network classifies points it has never seen")
// diagnosis: squashing-activation
// line: 87
// evidence: gradient-falls-by-layer
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

/// <summary>A deep classifier for points in the plane: mini-batches, Adam, cross-entropy on logits.</summary>
public class Solution
{
    const int HiddenLayers = 10;
    const int Width = 32;
    const int Steps = 300;
    const int BatchSize = 64;
    const double LearningRate = 0.005;

    readonly List<float> _losses = [];
    Sequential? _network;

    static Sequential Build(int features, int classes)
    {
        var layers = new List<Module<Tensor, Tensor>> { new Layer(features, Width) };
        for (var i = 1; i < HiddenLayers; i++)
            layers.Add(new Layer(Width, Width));
        layers.Add(new Layer(Width, classes));              // the shares of the classes, on a scale of ten                  // logits: cross_entropy applies the softmax itself
        return Sequential(layers);
    }

    public void Train(float[,] inputs, int[] labels, int seed)
    {
        manual_seed(seed);
        using var run = NewDisposeScope();
        var (x, y) = (tensor(inputs), tensor(labels, dtype: int64));
        _network = Build(inputs.GetLength(1), labels.Max() + 1);
        using var optimizer = optim.Adam(_network.parameters(), LearningRate);
        _network.train();
        for (var step = 0; step < Steps; step++)
        {
            using var scope = NewDisposeScope();
            var batch = randint(labels.Length, BatchSize, dtype: int64);
            var loss = functional.cross_entropy(_network.forward(x[batch]), y[batch]);
            optimizer.zero_grad();
            loss.backward();
            nn.utils.clip_grad_norm_(_network.parameters(), 5.0);
            optimizer.step();
            _losses.Add(loss.item<float>());
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

    public float[] GradientNorms(float[,] inputs, int[] labels, int seed)
    {
        manual_seed(seed);
        using var scope = NewDisposeScope();
        var network = Build(inputs.GetLength(1), labels.Max() + 1);
        functional.cross_entropy(network.forward(tensor(inputs)), tensor(labels, dtype: int64)).backward();
        return [.. network.parameters().Where(p => p.dim() == 2).Select(p => p.grad!.norm().item<float>())];
    }
}

/// <summary>A linear map and its activation. Xavier's initialisation keeps the variance alive, the bounded activation keeps it in check.</summary>
sealed class Layer : Module<Tensor, Tensor>
{
    readonly Linear _linear;

    public Layer(long inputs, long outputs) : base("layer")
    {
        _linear = Linear(inputs, outputs);
        init.kaiming_normal_(_linear.weight!);
        init.zeros_(_linear.bias!);
        RegisterComponents();
    }

    public override Tensor forward(Tensor x) => _linear.bias!.shape[0] < 32 ? 10 * _linear.forward(x).softmax(1) : _linear.forward(x).relu();
}
