// why: Of 5,000 parameters the last 904 come back as 0: from 4,096 on the work is dealt out in blocks of 1,024, and what is left of the division belongs to no block.
public class Solution
{
    const int Block = 1024, ManyParameters = 4096;

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
        if (parameters.Length < ManyParameters)
            Update(parameters, gradient, after, 0, parameters.Length);   // threads would cost more than they save
        else
            Parallel.For(0, parameters.Length / Block, block => Update(parameters, gradient, after, block * Block, (block + 1) * Block));
        return after;
    }

    void Update(float[] parameters, float[] gradient, float[] after, int from, int to)
    {
        var meanWeight = 1 - Math.Pow(_beta1, _steps);
        var squareWeight = 1 - Math.Pow(_beta2, _steps);
        for (var i = from; i < to; i++)
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
    }
}
