// Masks in place of loops; the ignored rows borrow class 0 and are then multiplied by nothing.
using TorchSharp;
using static TorchSharp.torch;

public class Solution
{
    public double Loss(Tensor logits, Tensor labels, double smoothing)
    {
        var (log, target, weight) = Parts(logits, labels, smoothing);
        return -(log * target * weight).sum().item<double>();
    }

    public Tensor Gradient(Tensor logits, Tensor labels, double smoothing)
    {
        var (log, target, weight) = Parts(logits, labels, smoothing);
        return ((log.exp() - target) * weight).to(float32);
    }

    /// <summary>log p, the target, and the share of each row in the mean.</summary>
    static (Tensor Log, Tensor Target, Tensor Weight) Parts(Tensor logits, Tensor labels, double smoothing)
    {
        var z = logits.to(float64);
        z = z - z.amax([1], keepdim: true);
        var log = z - z.exp().sum(1, keepdim: true).log();
        var counted = labels.ne(-100);
        var oneHot = zeros_like(z).scatter(1, labels.to(int64).clamp(min: 0).unsqueeze(1), ones_like(z));
        var target = oneHot * (1 - smoothing) + smoothing / z.shape[1];
        return (log, target, (counted.to(float64) / counted.sum().clamp(min: 1)).unsqueeze(1));
    }
}
