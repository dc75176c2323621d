using TorchSharp;
using static TorchSharp.torch;

public class Solution
{
    Tensor? keys, values;

    public void Reset() => keys = values = null;

    public Tensor Step(Tensor query, Tensor key, Tensor value)
    {
        keys = keys is null ? key.clone() : cat([keys, key], 0);
        values = values is null ? value.clone() : cat([values, value], 0);
        var (n, all) = (query.shape[0], keys.shape[0]);
        var scores = query.matmul(keys.t()) / Math.Sqrt(query.shape[1]);
        var later = ones(n, all, dtype: ScalarType.Bool).triu(all - n + 1);
        return softmax(scores.masked_fill(later, float.NegativeInfinity), -1).matmul(values);
    }
}
