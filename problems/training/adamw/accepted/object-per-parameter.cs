// Each parameter is an object with its own moments and its own count.
public class Solution
{
    Func<Cell>? _create;
    List<Cell>? _cells;

    public void Start(double learningRate, double beta1, double beta2, double epsilon, double weightDecay, bool decoupled)
    {
        _create = () => new Cell(learningRate, beta1, beta2, epsilon, decoupled ? 0 : weightDecay, decoupled ? weightDecay : 0);
        _cells = null;
    }

    public double[] Step(IEnumerable<double> parameters, IReadOnlyList<double> gradient)
    {
        _cells ??= gradient.Select(_ => _create!()).ToList();
        return parameters.Select((parameter, i) => _cells[i].Step(parameter, gradient[i])).ToArray();
    }

    class Cell(double rate, double beta1, double beta2, double epsilon, double coupled, double decoupled)
    {
        double mean, square;
        int steps;

        public double Step(double parameter, double gradient)
        {
            gradient += coupled * parameter;
            mean = beta1 * mean + (1 - beta1) * gradient;
            square = beta2 * square + (1 - beta2) * gradient * gradient;
            steps++;
            double corrected = mean / (1 - Math.Pow(beta1, steps));
            double scale = Math.Sqrt(square / (1 - Math.Pow(beta2, steps))) + epsilon;
            return parameter * (1 - rate * decoupled) - rate * corrected / scale;
        }
    }
}
