// expect: WA
// why: the moments are looked up by the array of the parameters, as PyTorch does by the tensor, so that now = Step(now, g), where each step has another array, begins anew in every step: "Between steps the object keeps the moments and the step count."
using System.Collections.Generic;

public class Solution
{
    sealed class State(int n)
    {
        public int Steps;
        public readonly double[] Mean = new double[n], Square = new double[n];
    }

    double _rate, _beta1, _beta2, _epsilon, _decay;
    bool _decoupled;
    readonly Dictionary<float[], State> _state = [];    // self.state[p], as in torch.optim

    public void Start(double learningRate, double beta1, double beta2, double epsilon, double weightDecay, bool decoupled)
    {
        (_rate, _beta1, _beta2, _epsilon, _decay, _decoupled) = (learningRate, beta1, beta2, epsilon, weightDecay, decoupled);
        _state.Clear();
    }

    public float[] Step(float[] parameters, float[] gradient)
    {
        if (!_state.TryGetValue(parameters, out var state))
            _state[parameters] = state = new State(parameters.Length);
        state.Steps++;
        double first = 1 - Math.Pow(_beta1, state.Steps), second = 1 - Math.Pow(_beta2, state.Steps);
        var after = new float[parameters.Length];
        for (var i = 0; i < after.Length; i++)
        {
            double theta = parameters[i], g = gradient[i] + (_decoupled ? 0 : _decay * theta);
            state.Mean[i] = _beta1 * state.Mean[i] + (1 - _beta1) * g;
            state.Square[i] = _beta2 * state.Square[i] + (1 - _beta2) * g * g;
            var step = _rate * (state.Mean[i] / first) / (Math.Sqrt(state.Square[i] / second) + _epsilon);
            if (_decoupled)
                step += _rate * _decay * theta;
            after[i] = (float)(theta - step);
        }
        return after;
    }
}
