// No moments at all: every gradient is kept, and the weighted means are taken over the whole history in each step.
(double Rate, double Beta1, double Beta2, double Epsilon, double Decay, bool Decoupled) with = default;
var history = new List<double[]>();

void Start(double learningRate, double beta1, double beta2, double epsilon, double weightDecay, bool decoupled)
{
    with = (learningRate, beta1, beta2, epsilon, weightDecay, decoupled);
    history.Clear();
}

List<double> Step(List<double> parameters, List<double> gradient)
{
    history.Add(gradient.Zip(parameters, (g, p) => with.Decoupled ? g : g + with.Decay * p).ToArray());
    return parameters.Select((p, i) =>
        p - with.Rate * Mean(i, with.Beta1, g => g) / (Math.Sqrt(Mean(i, with.Beta2, g => g * g)) + with.Epsilon)
          - (with.Decoupled ? with.Rate * with.Decay * p : 0)).ToList();
}

// weights β⁰ for the latest, β¹ for the one before …, divided by their sum: that is the corrected moment
double Mean(int i, double beta, Func<double, double> of)
{
    double sum = 0, weights = 0;
    for (var age = 0; age < history.Count; age++)
    {
        var weight = Math.Pow(beta, age);
        sum += weight * of(history[history.Count - 1 - age][i]);
        weights += weight;
    }
    return sum / weights;
}
