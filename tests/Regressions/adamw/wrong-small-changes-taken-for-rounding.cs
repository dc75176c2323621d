// expect: WA
// why: parameters are kept in double, and what the caller gives is taken only where it is further than 1 % from what was returned: a caller who scales them by 0.995 between steps (a norm constraint) is ignored: "The θ of a step are the `parameters` given; the caller may have changed them since the last step."
public class Solution
{
    double _rate, _beta1, _beta2, _epsilon, _decay;
    bool _decoupled;
    double[] _mean = [], _square = [], _master = [];    // master weights, as in mixed precision
    int _steps;

    public void Start(double learningRate, double beta1, double beta2, double epsilon, double weightDecay, bool decoupled)
    {
        (_rate, _beta1, _beta2, _epsilon, _decay, _decoupled) = (learningRate, beta1, beta2, epsilon, weightDecay, decoupled);
        _steps = 0;
    }

    public float[] Step(float[] parameters, float[] gradient)
    {
        var n = parameters.Length;
        if (_steps++ == 0)
            (_mean, _square, _master) = (new double[n], new double[n], Array.ConvertAll(parameters, x => (double)x));
        double first = 1 - Math.Pow(_beta1, _steps), second = 1 - Math.Pow(_beta2, _steps);
        var after = new float[n];
        for (var i = 0; i < n; i++)
        {
            // a difference this small is what was rounded off when the parameter was handed out
            if (Math.Abs(parameters[i] - _master[i]) > 0.01 * Math.Abs(_master[i]))
                _master[i] = parameters[i];
            double theta = _master[i], g = gradient[i] + (_decoupled ? 0 : _decay * theta);
            _mean[i] = _beta1 * _mean[i] + (1 - _beta1) * g;
            _square[i] = _beta2 * _square[i] + (1 - _beta2) * g * g;
            var step = _rate * (_mean[i] / first) / (Math.Sqrt(_square[i] / second) + _epsilon);
            if (_decoupled)
                step += _rate * _decay * theta;
            _master[i] = theta - step;
            after[i] = (float)_master[i];
        }
        return after;
    }
}
