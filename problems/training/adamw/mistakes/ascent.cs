// rejected by: the first step
// feedback: The step goes uphill: the gradient must be subtracted.
public class Solution
{
    double _learningRate, _beta1, _beta2, _epsilon, _weightDecay;
    bool _decoupled;
    float[] _mean = [], _square = [];
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
        _steps++;
        var after = new float[parameters.Length];
        for (var i = 0; i < parameters.Length; i++)
        {
            double g = gradient[i], p = parameters[i];
            if (!_decoupled)
                g += _weightDecay * p;
            _mean[i] = (float)(_beta1 * _mean[i] + (1 - _beta1) * g);
            _square[i] = (float)(_beta2 * _square[i] + (1 - _beta2) * g * g);
            var mean = _mean[i] / (1 - Math.Pow(_beta1, _steps));
            var square = _square[i] / (1 - Math.Pow(_beta2, _steps));
            if (_decoupled)
                p -= _learningRate * _weightDecay * p;
            after[i] = (float)(p + _learningRate * mean / (Math.Sqrt(square) + _epsilon));
        }
        return after;
    }
}
