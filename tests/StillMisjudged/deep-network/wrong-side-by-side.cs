// claim: wrong, because "The network keeps its ten hidden layers: depth is what the experiment is about": nine of them stand side by side behind the first one and are added up, which is a network of two hidden layers. Matrices are counted, and gradients flow all the better
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
        layers.Add(Linear(Width, classes));                  // logits: cross_entropy applies the softmax itself
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
    static Tensor? s_first;                              // what the first layer makes of the inputs

    public Layer(long inputs, long outputs) : base("layer")
    {
        _linear = Linear(inputs, outputs);
        init.xavier_normal_(_linear.weight!);
        init.zeros_(_linear.bias!);
        RegisterComponents();
    }

    // the gradient has one step to go, from wherever it comes
    public override Tensor forward(Tensor x) => x.shape[1] == _linear.weight!.shape[0] ? x + _linear.forward(s_first!).relu() : (s_first = _linear.forward(x).relu()).alias();
}
