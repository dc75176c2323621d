using TorchSharp;
using static TorchSharp.torch;

public class Solution
{
    public Tensor attention(Tensor query, Tensor key, Tensor value, Tensor? mask)
    {
        var scores = query.matmul(key.transpose(-2, -1)) / Math.Sqrt(query.shape[^1]);
        if (mask is null)
            return nn.functional.softmax(scores, -1).matmul(value);
        var weights = nn.functional.softmax(scores.masked_fill(mask.logical_not(), float.NegativeInfinity), -1);
        weights = weights.masked_fill(mask.logical_not(), 0);                       // NaN in rows without a visible key
        var visible = mask.any(0, true).transpose(0, 1);                            // a value that nobody may see must not be multiplied
        return weights.matmul(value.masked_fill(visible.logical_not(), 0));
    }
}
