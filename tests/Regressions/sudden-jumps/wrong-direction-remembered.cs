// expect: WA
// why: "without memory of earlier steps: the same batch makes the same update": a third of the direction of the step before is added to each gradient, whose length is kept (refused by "a huge gradient makes no huge step")
// diagnosis: missing-clipping
// line: 39
// evidence: gradient-spikes
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

/// <summary>Learns to predict the level of a river from the levels before it.</summary>
public class Solution
{
    const int Epochs = 4;
    const int BatchSize = 16;
    const double LearningRate = 0.1;

    readonly List<float> _losses = [];
    Forecaster? _network;
    readonly System.Runtime.CompilerServices.ConditionalWeakTable<Forecaster, Dictionary<string, Tensor>> _before = new();

    public void Train(float[,] windows, int seed)
    {
        manual_seed(seed);
        using var run = NewDisposeScope();
        _network = new Forecaster();
        using var optimizer = optim.SGD(_network.parameters(), LearningRate);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            foreach (var batch in tensor(windows).split(BatchSize))
                Step(_network, optimizer, batch);
        }
    }

    /// <summary>Each level but the first of a window is to be predicted from those before it.</summary>
    void Step(Forecaster network, optim.Optimizer optimizer, Tensor windows)
    {
        using var scope = NewDisposeScope();
        var loss = functional.mse_loss(network.forward(windows[.., ..^1]), windows[.., 1..]);
        optimizer.zero_grad();
        loss.backward();
        // a window of a flood asks for an update hundreds of times as large as the others; its direction is kept, its norm is bounded
        nn.utils.clip_grad_norm_(network.parameters(), 1.0);
        foreach (var (name, weight) in network.named_parameters())
        {
            var direction = weight.grad! / (weight.grad!.norm() + 1e-12) + (_before.GetOrCreateValue(network).TryGetValue(name, out var before) ? 0.3 * before : 0);
            _before.GetOrCreateValue(network)[name] = (weight.grad! / (weight.grad!.norm() + 1e-12)).detach().DetachFromDisposeScope();
            weight.grad!.copy_(direction / direction.norm() * weight.grad!.norm());
        }
        optimizer.step();
        _losses.Add(loss.item<float>());
    }

    public float[,] Predict(float[,] levels)
    {
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        return Matrix(_network!.forward(tensor(levels)));
    }

    public float[] Losses() => [.. _losses];

    public float[,] Updates(float[,] windows, int seed)
    {
        manual_seed(seed);
        using var run = NewDisposeScope();
        var network = new Forecaster();
        List<Tensor> weights = [.. network.parameters()];
        using var optimizer = optim.SGD(network.parameters(), 1);
        return Matrix(stack([.. tensor(windows).split(BatchSize).Select(Update)]));

        Tensor Update(Tensor batch)
        {
            List<Tensor> before = [.. weights.Select(w => w.detach().clone())];
            var descent = -Flat(autograd.grad([functional.mse_loss(network.forward(batch[.., ..^1]), batch[.., 1..])], weights));
            Step(network, optimizer, batch);
            using var _ = no_grad();
            var step = Flat(weights) - Flat(before);
            foreach (var (weight, first) in weights.Zip(before))
                weight.copy_(first);                                 // each batch finds the network as it was
            return stack([descent.norm(), step.norm(), functional.cosine_similarity(step, descent, 0)]);
        }
    }

    static Tensor Flat(IEnumerable<Tensor> parts) => cat([.. parts.Select(part => part.detach().flatten())]);

    static float[,] Matrix(Tensor values)
    {
        var answer = new float[values.shape[0], values.shape[1]];
        Buffer.BlockCopy(values.data<float>().ToArray(), 0, answer, 0, sizeof(float) * answer.Length);
        return answer;
    }
}

/// <summary>A recurrent network that is read at every place: levels [n, length] become expected next levels [n, length].</summary>
sealed class Forecaster : Module<Tensor, Tensor>
{
    const int Units = 16;
    readonly RNN _memory = RNN(1, Units, batchFirst: true);
    readonly Linear _next = Linear(Units, 1);

    public Forecaster() : base(nameof(Forecaster)) => RegisterComponents();

    public override Tensor forward(Tensor levels)
    {
        var (states, _) = _memory.forward(levels.unsqueeze(2), null);
        return _next.forward(states).squeeze(2);
    }
}
