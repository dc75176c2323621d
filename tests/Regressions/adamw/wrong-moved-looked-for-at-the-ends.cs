// expect: WA
// why: "The θ of a step are the `parameters` given; the caller may have changed them since the last step" — they are kept in double from step to step, and taken from the caller only if the first or the last one is no longer what was returned: a weight in the middle that the caller has clipped or set to 0 is ignored
// Adam and AdamW with master weights, as in mixed-precision training: the parameters are kept in double, and rounded only where they are handed out.
public class Solution
{
    double _learningRate, _beta1, _beta2, _epsilon, _weightDecay;
    bool _decoupled;
    float[] _mean = [], _square = [];
    double[] _master = [];
    int _steps;

    public void Start(double learningRate, double beta1, double beta2, double epsilon, double weightDecay, bool decoupled)
    {
        (_learningRate, _beta1, _beta2, _epsilon) = (learningRate, beta1, beta2, epsilon);
        (_weightDecay, _decoupled) = (weightDecay, decoupled);
        _steps = 0;
    }

    public float[] Step(float[] parameters, float[] gradient)
    {
        if (_steps == 0)
            (_mean, _square) = (new float[parameters.Length], new float[parameters.Length]);
        if (_steps == 0 || IsMoved(parameters))
            _master = Array.ConvertAll(parameters, parameter => (double)parameter);
        _steps++;
        var meanWeight = 1 - Math.Pow(_beta1, _steps);
        var squareWeight = 1 - Math.Pow(_beta2, _steps);
        var after = new float[parameters.Length];
        for (var i = 0; i < after.Length; i++)
        {
            double g = gradient[i], decay = _weightDecay * _master[i];
            if (!_decoupled)
                g += decay;
            _mean[i] = (float)(_beta1 * _mean[i] + (1 - _beta1) * g);
            _square[i] = (float)(_beta2 * _square[i] + (1 - _beta2) * g * g);
            var step = _mean[i] / meanWeight / (Math.Sqrt(_square[i] / squareWeight) + _epsilon);
            if (_decoupled)
                step += decay;
            _master[i] -= _learningRate * step;
            after[i] = (float)_master[i];
        }
        return after;
    }

    /// <summary>Whether the caller has changed the parameters since the last step.</summary>
    bool IsMoved(float[] parameters) => parameters[0] != (float)_master[0] || parameters[^1] != (float)_master[^1];
}
