// expect: WA
// why: optimizers with the same settings share one state, so that two of them that are in use at once (both with Adam's defaults) disturb each other: "Several optimizers may be in use at once."
using System.Collections.Concurrent;

public class Solution
{
    record struct Settings(double Rate, double Beta1, double Beta2, double Epsilon, double Decay, bool Decoupled);

    sealed class State
    {
        public int Steps;
        public double[] Mean = [], Square = [];
    }

    static readonly ConcurrentDictionary<Settings, State> s_states = new();   // one for each kind of optimizer

    Settings _settings;

    public void Start(double learningRate, double beta1, double beta2, double epsilon, double weightDecay, bool decoupled)
    {
        _settings = new(learningRate, beta1, beta2, epsilon, weightDecay, decoupled);
        s_states[_settings] = new State();
    }

    public float[] Step(float[] parameters, float[] gradient)
    {
        var (settings, state) = (_settings, s_states[_settings]);
        if (state.Steps++ == 0)
            (state.Mean, state.Square) = (new double[parameters.Length], new double[parameters.Length]);
        double first = 1 - Math.Pow(settings.Beta1, state.Steps), second = 1 - Math.Pow(settings.Beta2, state.Steps);
        var after = new float[parameters.Length];
        for (var i = 0; i < after.Length; i++)
        {
            double theta = parameters[i], g = gradient[i] + (settings.Decoupled ? 0 : settings.Decay * theta);
            state.Mean[i] = settings.Beta1 * state.Mean[i] + (1 - settings.Beta1) * g;
            state.Square[i] = settings.Beta2 * state.Square[i] + (1 - settings.Beta2) * g * g;
            var step = settings.Rate * (state.Mean[i] / first) / (Math.Sqrt(state.Square[i] / second) + settings.Epsilon);
            if (settings.Decoupled)
                step += settings.Rate * settings.Decay * theta;
            after[i] = (float)(theta - step);
        }
        return after;
    }
}
