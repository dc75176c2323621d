using MathNet.Numerics.LinearAlgebra;

public class Solution
{
    double _rate, _beta1, _beta2, _epsilon, _decay;
    bool _decoupled;
    (Vector<double> Mean, Vector<double> Square, double Kept1, double Kept2)? _state;

    public void Start(double learningRate, double beta1, double beta2, double epsilon, double weightDecay, bool decoupled)
    {
        (_rate, _beta1, _beta2, _epsilon, _decay, _decoupled, _state) = (learningRate, beta1, beta2, epsilon, weightDecay, decoupled, null);
    }

    public Vector<double> Step(Vector<double> parameters, Vector<double> gradient)
    {
        // β₁ᵗ and β₂ᵗ as running products
        var zeros = Vector<double>.Build.Dense(gradient.Count);
        var (mean, square, kept1, kept2) = _state ?? (zeros, zeros, 1, 1);
        var g = _decoupled ? gradient : gradient + _decay * parameters;
        mean = mean + (1 - _beta1) * (g - mean);
        square = square + (1 - _beta2) * (g.PointwiseMultiply(g) - square);
        (kept1, kept2) = (kept1 * _beta1, kept2 * _beta2);
        _state = (mean, square, kept1, kept2);
        var step = (mean / (1 - kept1)).PointwiseDivide((square / (1 - kept2)).PointwiseSqrt() + _epsilon);
        return parameters - _rate * step - (_decoupled ? _rate * _decay * parameters : zeros);
    }
}
