// expect: WA
// why: "The arguments are the caller's: leave them as they are" — the answer is one vector for all steps, so that now = Step(now, g), the usual loop, has its own argument changed, and parameters that were put aside before a step change with it
// Adam and AdamW with vectors of MathNet, which are made once for a run: there is no garbage in the training loop.
using MathNet.Numerics.LinearAlgebra;

public class Solution
{
    double _learningRate, _beta1, _beta2, _epsilon, _weightDecay;
    bool _decoupled;
    Vector<float> _mean = null!, _square = null!, _after = null!;   // the first step makes them
    int _steps;

    public void Start(double learningRate, double beta1, double beta2, double epsilon, double weightDecay, bool decoupled)
    {
        (_learningRate, _beta1, _beta2, _epsilon) = (learningRate, beta1, beta2, epsilon);
        (_weightDecay, _decoupled) = (weightDecay, decoupled);
        _steps = 0;
    }

    public Vector<float> Step(Vector<float> parameters, Vector<float> gradient)
    {
        if (_steps == 0)
        {
            _mean = Vector<float>.Build.Dense(parameters.Count);
            _square = Vector<float>.Build.Dense(parameters.Count);
            _after = Vector<float>.Build.Dense(parameters.Count);
        }
        _steps++;
        var meanWeight = 1 - Math.Pow(_beta1, _steps);
        var squareWeight = 1 - Math.Pow(_beta2, _steps);
        for (var i = 0; i < parameters.Count; i++)
        {
            double g = gradient[i], decay = _weightDecay * parameters[i];
            if (!_decoupled)
                g += decay;
            _mean[i] = (float)(_beta1 * _mean[i] + (1 - _beta1) * g);
            _square[i] = (float)(_beta2 * _square[i] + (1 - _beta2) * g * g);
            var step = _mean[i] / meanWeight / (Math.Sqrt(_square[i] / squareWeight) + _epsilon);
            if (_decoupled)
                step += decay;
            _after[i] = (float)(parameters[i] - _learningRate * step);
        }
        return _after;
    }
}
