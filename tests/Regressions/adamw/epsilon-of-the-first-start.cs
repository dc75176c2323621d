// expect: WA
// why: "**Start** sets the hyperparameters and resets moments and step count." — ε is taken from the first Start only
public class Solution
{
    double _learningRate, _beta1, _beta2, _weightDecay;
    double? _epsilon;
    bool _decoupled;
    double[] _mean = [], _square = [];
    int _steps;

    public void Start(double learningRate, double beta1, double beta2, double epsilon, double weightDecay, bool decoupled)
    {
        (_learningRate, _beta1, _beta2) = (learningRate, beta1, beta2);
        _epsilon ??= epsilon;
        (_weightDecay, _decoupled) = (weightDecay, decoupled);
        _steps = 0;
    }

    public float[] Step(float[] parameters, float[] gradient)
    {
        if (_steps == 0)
            (_mean, _square) = (new double[parameters.Length], new double[parameters.Length]);
        _steps++;
        var (meanWeight, squareWeight) = (1 - Math.Pow(_beta1, _steps), 1 - Math.Pow(_beta2, _steps));
        var after = new float[parameters.Length];
        for (var i = 0; i < parameters.Length; i++)
        {
            double g = gradient[i], decay = _weightDecay * parameters[i];
            if (!_decoupled)
                g += decay;
            _mean[i] = _beta1 * _mean[i] + (1 - _beta1) * g;
            _square[i] = _beta2 * _square[i] + (1 - _beta2) * g * g;
            var step = _mean[i] / meanWeight / (Math.Sqrt(_square[i] / squareWeight) + _epsilon!.Value);
            if (_decoupled)
                step += decay;
            after[i] = (float)(parameters[i] - _learningRate * step);
        }
        return after;
    }
}
