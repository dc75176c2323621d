// wrong: The division by the square root of the width stands in the branch without a mask only.
// mistake: none
using TorchSharp;
using static TorchSharp.torch;

public class Solution
{
    public Tensor Attention(Tensor query, Tensor key, Tensor value, Tensor? mask)
    {
        var logits = query.matmul(key.t());
        if (mask is null)
        {
            logits = logits / Math.Sqrt(query.shape[1]);
            return softmax(logits, 1).matmul(value);
        }

        var hidden = mask.logical_not();
        var w = softmax(logits.masked_fill(hidden, float.NegativeInfinity), 1).masked_fill(hidden, 0);
        var unseen = hidden.all(0, true).transpose(0, 1);
        return w.matmul(value.masked_fill(unseen, 0));
    }
}
