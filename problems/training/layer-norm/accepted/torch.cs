using TorchSharp;
using static TorchSharp.torch;

// Whole matrices at once, with torch's arithmetic and none of its gradients.
public class Solution
{
    public Tensor LayerNorm(Tensor input, Tensor gain, Tensor bias, double epsilon) => Normalise(Centre(input), epsilon) * gain + bias;

    public (Tensor, Tensor, Tensor) LayerNormBackward(Tensor input, Tensor gain, double epsilon, Tensor outputGradient)
    {
        var centred = Centre(input);
        return (Centre(Backward(centred, gain, epsilon, outputGradient)), (outputGradient * Normalise(centred, epsilon)).sum([0]), outputGradient.sum([0]));
    }

    public Tensor RmsNorm(Tensor input, Tensor gain, double epsilon) => Normalise(input, epsilon) * gain;

    public (Tensor, Tensor) RmsNormBackward(Tensor input, Tensor gain, double epsilon, Tensor outputGradient) =>
        (Backward(input, gain, epsilon, outputGradient), (outputGradient * Normalise(input, epsilon)).sum([0]));

    static Tensor Centre(Tensor x) => x - x.mean([1], keepdim: true);

    static Tensor Root(Tensor x, double epsilon) => (x.square().mean([1], keepdim: true) + epsilon).sqrt();

    static Tensor Normalise(Tensor x, double epsilon) => x / Root(x, epsilon);

    static Tensor Backward(Tensor x, Tensor gain, double epsilon, Tensor outputGradient)
    {
        var (y, h) = (Normalise(x, epsilon), outputGradient * gain);
        return (h - y * (h * y).mean([1], keepdim: true)) / Root(x, epsilon);
    }
}
