// The queries are spread over threads; within a row, TensorPrimitives on float64 spans. The mask is a tensor as well.
using System.Numerics.Tensors;

public class Solution
{
    public Tensor<double> Attention(Tensor<double> query, Tensor<double> key, Tensor<double> value, Tensor<bool>? mask)
    {
        int n = (int)query.Lengths[0], m = (int)key.Lengths[0], dk = (int)query.Lengths[1], dv = (int)value.Lengths[1];
        var (queries, keys, values) = (Flat(query), Flat(key), Flat(value));
        var visible = mask is null ? null : Flat(mask);
        var output = new double[n * dv];
        Parallel.For(0, n, i =>
        {
            var mine = Enumerable.Range(0, m).Where(j => visible is null || visible[i * m + j]).ToArray();
            if (mine.Length == 0)
                return;
            var weights = Array.ConvertAll(mine, j => TensorPrimitives.Dot(Row(queries, i, dk), Row(keys, j, dk)));
            TensorPrimitives.Divide(weights, Math.Sqrt(dk), weights);
            TensorPrimitives.Subtract(weights, weights.Max(), weights);
            TensorPrimitives.Exp<double>(weights, weights);
            TensorPrimitives.Divide(weights, weights.Sum(), weights);
            var row = output.AsSpan(i * dv, dv);
            foreach (var (weight, j) in weights.Zip(mine))
                TensorPrimitives.MultiplyAdd<double>(Row(values, j, dv), weight, row, row);
        });
        return Tensor.Create(output, [n, dv]);
    }

    static T[] Flat<T>(Tensor<T> tensor)
    {
        var flat = new T[tensor.FlattenedLength];
        tensor.FlattenTo(flat);
        return flat;
    }

    static ReadOnlySpan<double> Row(double[] flat, int row, int width) => flat.AsSpan(row * width, width);
}
