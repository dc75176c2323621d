// As one writes it in PyTorch: a row of −∞ gives NaN in the softmax, which nan_to_num makes the zeros that are asked for.
using TorchSharp;
using static TorchSharp.torch;

public class Solution
{
    public Tensor Attention(Tensor query, Tensor key, Tensor value, Tensor? mask)
    {
        var scores = query.matmul(key.transpose(-2, -1)) / Math.Sqrt(query.shape[^1]);
        if (mask is not null)
            scores = scores.masked_fill(mask.logical_not(), float.NegativeInfinity);
        return nn.functional.softmax(scores, -1).nan_to_num(0.0).matmul(value);
    }
}
