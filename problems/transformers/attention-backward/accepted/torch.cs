using TorchSharp;
using static TorchSharp.torch;

public class Solution
{
    public (Tensor, Tensor, Tensor) backward(Tensor query, Tensor key, Tensor value, Tensor? mask, Tensor outputGradient)
    {
        var root = Math.Sqrt(query.shape[1]);
        var scores = query.mm(key.t()) / root;
        var p = mask is null ? softmax(scores, 1) : softmax(scores.masked_fill(mask.logical_not(), double.NegativeInfinity), 1).nan_to_num(0);
        var dp = outputGradient.mm(value.t());
        var ds = p * (dp - (p * dp).sum(1, keepdim: true)) / root;
        return (ds.mm(key), ds.t().mm(query), p.t().mm(outputGradient));
    }
}
