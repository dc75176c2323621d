// rejected by: β₂ of 0 keeps nothing of earlier squares
// feedback: A β₂ of 0 is replaced by 0.999, as if it had not been set; 0 is allowed and means that v is the last squared gradient.
public class Solution
{
    double _learningRate, _beta1, _beta2, _epsilon, _weightDecay;
    bool _decoupled;
    float[] _mean = [], _square = [];
    int _steps;

    public void Start(double learningRate, double beta1, double beta2, double epsilon, double weightDecay, bool decoupled)
    {
        (_learningRate, _beta1, _beta2, _epsilon) = (learningRate, beta1, beta2 > 0 ? beta2 : 0.999, epsilon);
        (_weightDecay, _decoupled) = (weightDecay, decoupled);
        _steps = 0;
    }

    public float[] Step(float[] parameters, float[] gradient)
    {
        if (_steps == 0)
            (_mean, _square) = (new float[parameters.Length], new float[parameters.Length]);
        _steps++;
        var meanWeight = 1 - Math.Pow(_beta1, _steps);
        var squareWeight = 1 - Math.Pow(_beta2, _steps);
        var after = new float[parameters.Length];
        for (var i = 0; i < parameters.Length; i++)
        {
            double g = gradient[i], decay = _weightDecay * parameters[i];
            if (!_decoupled)
                g += decay;
            _mean[i] = (float)(_beta1 * _mean[i] + (1 - _beta1) * g);
            _square[i] = (float)(_beta2 * _square[i] + (1 - _beta2) * g * g);
            var step = _mean[i] / meanWeight / (Math.Sqrt(_square[i] / squareWeight) + _epsilon);
            if (_decoupled)
                step += decay;
            after[i] = (float)(parameters[i] - _learningRate * step);
        }
        return after;
    }
}
