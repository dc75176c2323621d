// Tensors without autograd; all examples at once, and Adam.
using TorchSharp;
using static TorchSharp.torch;

public class Solution
{
    Tensor[] _weights = [];

    public void Initialise(int features, int hidden, int classes, int seed)
    {
        manual_seed(seed);
        Load(randn(features, hidden) / Math.Sqrt(features), zeros(hidden), randn(hidden, classes) / Math.Sqrt(hidden), zeros(classes));
    }

    public void Load(Tensor hiddenWeights, Tensor hiddenBias, Tensor outputWeights, Tensor outputBias) =>
        _weights = [hiddenWeights.clone(), hiddenBias.clone(), outputWeights.clone(), outputBias.clone()];

    public (Tensor, Tensor, Tensor, Tensor) Weights() =>
        (_weights[0].detach().clone(), _weights[1].detach().clone(), _weights[2].detach().clone(), _weights[3].detach().clone());

    public Tensor Forward(Tensor inputs) => Hidden(inputs).matmul(_weights[2]) + _weights[3];

    public (Tensor, Tensor, Tensor, Tensor) Backward(Tensor inputs, Tensor labels)
    {
        var hidden = Hidden(inputs);
        var p = nn.functional.softmax(hidden.matmul(_weights[2]) + _weights[3], 1);
        var delta = (p - nn.functional.one_hot(labels.to(int64), p.shape[1])) / labels.shape[0];
        var back = delta.matmul(_weights[2].t()) * hidden.gt(0);
        return (inputs.t().matmul(back), back.sum([0L]), hidden.t().matmul(delta), delta.sum([0L]));
    }

    public void Train(Tensor inputs, Tensor labels, int seed)
    {
        using var run = NewDisposeScope();
        var mean = _weights.Select(w => zeros_like(w)).ToArray();
        var square = _weights.Select(w => zeros_like(w)).ToArray();
        for (var t = 1; t <= 300; t++)
        {
            using var step = NewDisposeScope();
            var (a, b, c, d) = Backward(inputs, labels);
            foreach (var (g, i) in new[] { a, b, c, d }.Select((g, i) => (g, i)))
            {
                mean[i].mul_(0.9).add_(g, 0.1);
                square[i].mul_(0.99).add_(g * g, 0.01);
                _weights[i].sub_(0.02 * mean[i] / (1 - Math.Pow(0.9, t)) / ((square[i] / (1 - Math.Pow(0.99, t))).sqrt() + 1e-8));
            }
        }
    }

    Tensor Hidden(Tensor inputs) => (inputs.matmul(_weights[0]) + _weights[1]).relu();
}
