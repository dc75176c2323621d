// expect: WA
// why: "**Start** sets the hyperparameters and resets moments and step count." — a Start without decay (λ = 0) after one with decay keeps the old λ
public class Solution
{
    double _learningRate, _beta1, _beta2, _epsilon, _weightDecay;
    bool _decoupled;
    double[] _mean = [], _square = [];
    int _steps;

    public void Start(double learningRate, double beta1, double beta2, double epsilon, double weightDecay, bool decoupled)
    {
        (_learningRate, _beta1, _beta2) = (learningRate, beta1, beta2);
        _epsilon = epsilon;
        if (weightDecay > 0)            // without a decay there is nothing to set up
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
            var step = _mean[i] / meanWeight / (Math.Sqrt(_square[i] / squareWeight) + _epsilon);
            if (_decoupled)
                step += decay;
            after[i] = (float)(parameters[i] - _learningRate * step);
        }
        return after;
    }
}
