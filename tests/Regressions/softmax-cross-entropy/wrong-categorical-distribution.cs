// expect: RF
// why: "Library functions for the softmax, log-softmax, logsumexp and the loss (TorchSharp's …) … may not be used" — log p is what torch.distributions.Categorical makes of its logits; distributions are not in the list of bans
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
        var log = distributions.Categorical(logits: z).logits;       // normalised
        var counted = labels.ne(-100);
        var oneHot = zeros_like(z).scatter(1, labels.to(int64).clamp(min: 0).unsqueeze(1), ones_like(z));
        var target = oneHot * (1 - smoothing) + smoothing / z.shape[1];
        return (log, target, (counted.to(float64) / counted.sum().clamp(min: 1)).unsqueeze(1));
    }
}
