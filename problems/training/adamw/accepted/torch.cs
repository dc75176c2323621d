// PyTorch's order of operations, on float32 tensors: shrink first, then the moments in place, then one fused update.
using TorchSharp;
using static TorchSharp.torch;

public class Solution
{
    double _lr, _beta1, _beta2, _eps, _decay;
    bool _decoupled;
    Tensor? _m, _v;
    int _t;

    public void Start(double learningRate, double beta1, double beta2, double epsilon, double weightDecay, bool decoupled)
    {
        (_lr, _beta1, _beta2, _eps, _decay, _decoupled) = (learningRate, beta1, beta2, epsilon, weightDecay, decoupled);
        (_m, _v, _t) = (null, null, 0);
    }

    public Tensor Step(Tensor parameters, Tensor gradient)
    {
        _t++;
        _m ??= zeros_like(gradient);
        _v ??= zeros_like(gradient);
        var p = _decoupled ? parameters * (1 - _lr * _decay) : parameters;
        var g = _decoupled ? gradient : gradient + _decay * parameters;
        _m.mul_(_beta1).add_(g, 1 - _beta1);
        _v.mul_(_beta2).add_(g * g, 1 - _beta2);
        var denominator = _v.sqrt() / Math.Sqrt(1 - Math.Pow(_beta2, _t)) + _eps;
        return p - _m / denominator * (_lr / (1 - Math.Pow(_beta1, _t)));
    }
}
