using System.Numerics.Tensors;

// Tensor<float> outside, vectorised primitives inside; values are kept by column, so that the weighted sum is a dot product too.
public class Solution
{
    readonly List<float[]> _keys = [];
    List<float>[] _columns = [];

    public void Reset()
    {
        _keys.Clear();
        _columns = [];
    }

    public Tensor<float> Step(Tensor<float> query, Tensor<float> key, Tensor<float> value)
    {
        int n = (int)query.Lengths[0], dk = (int)query.Lengths[1], dv = (int)value.Lengths[1];
        if (_columns.Length == 0)
            _columns = [.. Enumerable.Range(0, dv).Select(_ => new List<float>())];
        var output = Tensor.Create(new float[n * dv], [n, dv]);
        for (var i = 0; i < n; i++)
        {
            _keys.Add([.. Enumerable.Range(0, dk).Select(d => key[i, d])]);
            for (var d = 0; d < dv; d++)
                _columns[d].Add(value[i, d]);
            var scaled = Enumerable.Range(0, dk).Select(d => query[i, d] / MathF.Sqrt(dk)).ToArray();
            var weights = _keys.Select(k => TensorPrimitives.Dot<float>(k, scaled)).ToArray();
            TensorPrimitives.Subtract(weights, TensorPrimitives.Max<float>(weights), weights);
            TensorPrimitives.Exp<float>(weights, weights);
            var sum = TensorPrimitives.Sum<float>(weights);
            for (var d = 0; d < dv; d++)
                output[i, d] = TensorPrimitives.Dot<float>(weights, _columns[d].ToArray()) / sum;
        }
        return output;
    }
}
