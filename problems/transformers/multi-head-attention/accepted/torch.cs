using TorchSharp;
using static TorchSharp.torch;

public class Solution
{
    public Tensor forward(Tensor input, Tensor queryWeights, Tensor keyWeights, Tensor valueWeights, Tensor outputWeights, int heads, Tensor? mask)
    {
        var (b, n) = (input.shape[0], input.shape[1]);
        Tensor Heads(Tensor weights) => input.matmul(weights).reshape(b, n, heads, -1).transpose(1, 2);
        var (query, key, value) = (Heads(queryWeights), Heads(keyWeights), Heads(valueWeights));
        var scores = query.matmul(key.transpose(-2, -1)) / Math.Sqrt(query.shape[^1]);
        if (mask is not null)
            scores = scores.masked_fill(mask.logical_not().unsqueeze(1), float.NegativeInfinity);
        var weights = softmax(scores, -1).nan_to_num(0);        // NaN in rows without a visible position
        return weights.matmul(value).transpose(1, 2).reshape(b, n, -1).matmul(outputWeights);
    }
}
