// Matrices of MathNet in float64, momentum, the examples shuffled in each epoch.
using MathNet.Numerics.LinearAlgebra;
using M = MathNet.Numerics.LinearAlgebra.Matrix<double>;
using V = MathNet.Numerics.LinearAlgebra.Vector<double>;

public class Solution
{
    (M W1, V B1, M W2, V B2) _net;

    public void Initialise(int features, int hidden, int classes, int seed)
    {
        var random = new Random(seed);
        M Uniform(int rows, int columns) => M.Build.Dense(rows, columns, (_, _) => (random.NextDouble() - 0.5) * 2 / Math.Sqrt(rows));
        _net = (Uniform(features, hidden), V.Build.Dense(hidden, 0.01), Uniform(hidden, classes), V.Build.Dense(classes));
    }

    public void Load(M hiddenWeights, V hiddenBias, M outputWeights, V outputBias) => 
        _net = (hiddenWeights.Clone(), hiddenBias.Clone(), outputWeights.Clone(), outputBias.Clone());

    public (M, V, M, V) Weights() => (_net.W1.Clone(), _net.B1.Clone(), _net.W2.Clone(), _net.B2.Clone());

    public M Forward(M inputs) => Add(Add(inputs * _net.W1, _net.B1).PointwiseMaximum(0) * _net.W2, _net.B2);

    static M Add(M sums, V bias) => M.Build.Dense(sums.RowCount, sums.ColumnCount, (i, j) => sums[i, j] + bias[j]);

    public (M, V, M, V) Backward(M inputs, int[] labels)
    {
        var before = Add(inputs * _net.W1, _net.B1);
        var hidden = before.PointwiseMaximum(0);
        var logits = Add(hidden * _net.W2, _net.B2);
        var delta = M.Build.DenseOfRowVectors(logits.EnumerateRows().Select((row, i) =>
        {
            var p = (row - row.Maximum()).PointwiseExp();
            p /= p.Sum();
            p[labels[i]] -= 1;
            return p / labels.Length;
        }));
        var back = delta.TransposeAndMultiply(_net.W2).PointwiseMultiply(before.Map(x => x > 0 ? 1.0 : 0.0, Zeros.Include));
        return (inputs.TransposeThisAndMultiply(back), back.ColumnSums(), hidden.TransposeThisAndMultiply(delta), delta.ColumnSums());
    }

    public void Train(M inputs, int[] labels, int seed)
    {
        var random = new Random(seed);
        var order = Enumerable.Range(0, labels.Length).ToArray();
        var (w1, b1, w2, b2) = (_net.W1 * 0, _net.B1 * 0, _net.W2 * 0, _net.B2 * 0);     // velocities
        for (var step = 0; step < 1200;)
        {
            random.Shuffle(order);
            foreach (var batch in order.Chunk(30))
            {
                var rows = M.Build.DenseOfRowVectors(batch.Select(i => inputs.Row(i)));
                var (g1, h1, g2, h2) = Backward(rows, batch.Select(i => labels[i]).ToArray());
                (w1, b1, w2, b2) = (0.9 * w1 + g1, 0.9 * b1 + h1, 0.9 * w2 + g2, 0.9 * b2 + h2);
                _net = (_net.W1 - 0.1 * w1, _net.B1 - 0.1 * b1, _net.W2 - 0.1 * w2, _net.B2 - 0.1 * b2);
                step++;
            }
        }
    }
}
