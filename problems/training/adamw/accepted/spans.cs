// System.Numerics.Tensors over whole spans; the moments live in one buffer, means first.
using System.Numerics.Tensors;

public class Solution
{
    record struct Hyper(float Rate, double Beta1, double Beta2, float Epsilon, float Decay, bool Decoupled);

    Hyper _hyper;
    float[]? _moments;
    int _steps;

    public void Start(double learningRate, double beta1, double beta2, double epsilon, double weightDecay, bool decoupled)
    {
        _hyper = new((float)learningRate, beta1, beta2, (float)epsilon, (float)weightDecay, decoupled);
        _moments = null;
        _steps = 0;
    }

    public Tensor<float> Step(Tensor<float> parameters, Tensor<float> gradient)
    {
        var n = (int)parameters.FlattenedLength;
        var (p, g, scratch) = (new float[n], new float[n], new float[n]);
        parameters.FlattenTo(p);
        gradient.FlattenTo(g);
        if (!_hyper.Decoupled)
            TensorPrimitives.MultiplyAdd(p, _hyper.Decay, g, g);
        else
            TensorPrimitives.Multiply(p, 1 - _hyper.Rate * _hyper.Decay, p);

        _moments ??= new float[2 * n];
        _steps++;
        var mean = _moments.AsSpan(..n);
        var square = _moments.AsSpan(n..);
        TensorPrimitives.Lerp(mean, g, (float)(1 - _hyper.Beta1), mean);
        TensorPrimitives.Multiply(g, g, g);
        TensorPrimitives.Lerp(square, g, (float)(1 - _hyper.Beta2), square);

        TensorPrimitives.Divide(square, (float)(1 - Math.Pow(_hyper.Beta2, _steps)), scratch);
        TensorPrimitives.Sqrt<float>(scratch, scratch);
        TensorPrimitives.Add(scratch, _hyper.Epsilon, scratch);
        TensorPrimitives.Divide(mean, scratch, scratch);
        TensorPrimitives.Multiply(scratch, (float)(_hyper.Rate / (1 - Math.Pow(_hyper.Beta1, _steps))), scratch);
        TensorPrimitives.Subtract(p, scratch, p);
        return Tensor.Create(p, [n]);
    }
}
