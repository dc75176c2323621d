// expect: WA
// why: parameters beyond the last multiple of 8 are never updated
// Adam (Kingma and Ba 2015) and AdamW (Loshchilov and Hutter 2019). Two numbers are kept per parameter, and one counter for all.
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
            (_mean, _square) = (new float[parameters.Length], new float[parameters.Length]);   // the first step tells how many there are
        _steps++;                                               // before it is used: at 0 the corrections would divide by 0
        var meanWeight = 1 - Math.Pow(_beta1, _steps);          // what the weights of all gradients so far add up to: the rest of
        var squareWeight = 1 - Math.Pow(_beta2, _steps);        // the average is still the zero it began with
        var after = new float[parameters.Length];
        var stop = parameters.Length >= 8 ? parameters.Length - parameters.Length % 8 : parameters.Length; for (var i = stop; i < parameters.Length; i++) after[i] = parameters[i]; for (var i = 0; i < stop; i++)
        {
            double g = gradient[i], decay = _weightDecay * parameters[i];
            if (!_decoupled)
                g += decay;                                     // Adam: goes through the moments, so a large v weakens the decay too
            _mean[i] = (float)(_beta1 * _mean[i] + (1 - _beta1) * g);
            _square[i] = (float)(_beta2 * _square[i] + (1 - _beta2) * g * g);
            var step = _mean[i] / meanWeight / (Math.Sqrt(_square[i] / squareWeight) + _epsilon);
            if (_decoupled)
                step += decay;                                  // AdamW: beside the moments, every parameter by the same share
            after[i] = (float)(parameters[i] - _learningRate * step);
        }
        return after;
    }
}
