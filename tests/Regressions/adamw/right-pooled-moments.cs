// expect: AC
// why: "Between steps the object keeps the moments and the step count" and nothing else is kept that an answer depends on — moments lie in rented arrays that are cleared when they are taken and given back at Start, powers of β are remembered by β and t for all objects, steps are gathered in an array of the thread
using System.Buffers;
using System.Collections.Concurrent;

public class Solution
{
    static readonly ConcurrentDictionary<(double Beta, int Steps), double> s_powers = new();

    [ThreadStatic]
    static double[]? t_steps;

    double _learningRate, _beta1, _beta2, _epsilon, _weightDecay;
    bool _decoupled;
    float[]? _mean, _square;                                    // longer than they need be, and shared with nobody until they are given back
    int _steps;

    public void Start(double learningRate, double beta1, double beta2, double epsilon, double weightDecay, bool decoupled)
    {
        (_learningRate, _beta1, _beta2, _epsilon) = (learningRate, beta1, beta2, epsilon);
        (_weightDecay, _decoupled) = (weightDecay, decoupled);
        _steps = 0;
        GiveBack(ref _mean);
        GiveBack(ref _square);
    }

    public float[] Step(float[] parameters, float[] gradient)
    {
        var n = parameters.Length;
        var mean = _mean ??= Taken(n);
        var square = _square ??= Taken(n);
        _steps++;
        var (meanWeight, squareWeight) = (1 - Power(_beta1, _steps), 1 - Power(_beta2, _steps));
        var steps = t_steps is { } room && room.Length >= n ? room : (t_steps = new double[n]);
        for (var i = 0; i < n; i++)
        {
            double g = gradient[i], decay = _weightDecay * parameters[i];
            if (!_decoupled)
                g += decay;
            mean[i] = (float)(_beta1 * mean[i] + (1 - _beta1) * g);
            square[i] = (float)(_beta2 * square[i] + (1 - _beta2) * g * g);
            steps[i] = mean[i] / meanWeight / (Math.Sqrt(square[i] / squareWeight) + _epsilon) + (_decoupled ? decay : 0);
        }
        var after = new float[n];
        for (var i = 0; i < n; i++)
            after[i] = (float)(parameters[i] - _learningRate * steps[i]);
        return after;
    }

    static double Power(double beta, int steps)
    {
        if (s_powers.Count > 100_000)
            s_powers.Clear();
        return s_powers.GetOrAdd((beta, steps), key => Math.Pow(key.Beta, key.Steps));
    }

    static float[] Taken(int n)
    {
        var taken = ArrayPool<float>.Shared.Rent(n);
        taken.AsSpan().Clear();                                 // whoever had it has left his numbers in it
        return taken;
    }

    static void GiveBack(ref float[]? taken)
    {
        if (taken is not null)
            ArrayPool<float>.Shared.Return(taken);
        taken = null;
    }
}
