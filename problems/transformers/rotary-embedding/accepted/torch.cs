using TorchSharp;
using static TorchSharp.torch;

public class Solution
{
    public Tensor rotate(Tensor vectors, int offset)
    {
        var (n, width) = (vectors.shape[0], vectors.shape[1]);
        var paces = pow(10_000.0, arange(0, width, 2, float64) / -width);
        var angles = outer(arange(offset, offset + n, float64), paces);
        var pairs = view_as_complex(vectors.to(float64).reshape(n, width / 2, 2));
        return view_as_real(pairs * polar(ones_like(angles), angles)).reshape(n, width).to(float32);
    }
}
