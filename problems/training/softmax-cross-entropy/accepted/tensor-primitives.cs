// System.Numerics.Tensors: vectorised exponentials over spans of the rows, written into one buffer.
using System.Numerics.Tensors;

public class Solution
{
    public float Loss(Tensor<float> logits, long[] labels, double smoothing)
    {
        var (n, classes) = ((int)logits.Lengths[0], (int)logits.Lengths[1]);
        var p = Flat(logits);
        double total = 0;
        for (var i = 0; i < n; i++)
        {
            if (labels[i] == -100)
                continue;
            var row = p.AsSpan(i * classes, classes);
            var logSum = Shift(row);
            total += logSum - (1 - smoothing) * row[(int)labels[i]] - smoothing * TensorPrimitives.Sum<float>(row) / classes;
        }
        var count = labels.LongCount(label => label != -100);
        return count > 0 ? (float)(total / count) : 0f;
    }

    public Tensor<float> Gradient(Tensor<float> logits, long[] labels, double smoothing)
    {
        var (n, classes) = ((int)logits.Lengths[0], (int)logits.Lengths[1]);
        var gradient = Flat(logits);
        var count = labels.LongCount(label => label != -100);
        for (var i = 0; i < n; i++)
        {
            var row = gradient.AsSpan(i * classes, classes);
            if (labels[i] == -100)
            {
                row.Clear();
                continue;
            }
            TensorPrimitives.Subtract(row, Shift(row), row);
            TensorPrimitives.Exp<float>(row, row);
            TensorPrimitives.Subtract(row, (float)(smoothing / classes), row);
            row[(int)labels[i]] -= (float)(1 - smoothing);
            TensorPrimitives.Divide(row, count, row);
        }
        return Tensor.Create(gradient, [n, classes]);
    }

    /// <summary>Takes the largest from all, and returns log Σ exp of what is left.</summary>
    static float Shift(Span<float> row)
    {
        TensorPrimitives.Subtract(row, TensorPrimitives.Max<float>(row), row);
        var exponentials = new float[row.Length];
        TensorPrimitives.Exp<float>(row, exponentials);
        return MathF.Log(TensorPrimitives.Sum<float>(exponentials));
    }

    static float[] Flat(Tensor<float> tensor)
    {
        var flat = new float[tensor.FlattenedLength];
        tensor.FlattenTo(flat);
        return flat;
    }
}
