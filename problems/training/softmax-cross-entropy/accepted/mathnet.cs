// Whole matrices: softmax, targets and the weights of the rows, each once.
using MathNet.Numerics.LinearAlgebra;

public class Solution
{
    public float Loss(Matrix<double> logits, IReadOnlyList<int> labels, float smoothing) =>
        (float)(Targets(logits, labels, smoothing).PointwiseMultiply(LogSoftmax(logits)).RowSums() * Weights(labels) * -1);

    public Matrix<double> Gradient(Matrix<double> logits, IReadOnlyList<int> labels, float smoothing) =>
        Matrix<double>.Build.DenseOfDiagonalVector(Weights(labels)) * (LogSoftmax(logits).PointwiseExp() - Targets(logits, labels, smoothing));

    static Matrix<double> LogSoftmax(Matrix<double> logits) => Matrix<double>.Build.DenseOfRowVectors(logits.EnumerateRows().Select(row =>
    {
        var shifted = row - row.Maximum();
        return shifted - Math.Log(shifted.PointwiseExp().Sum());
    }));

    static Matrix<double> Targets(Matrix<double> logits, IReadOnlyList<int> labels, double smoothing) =>
        Matrix<double>.Build.Dense(logits.RowCount, logits.ColumnCount, (i, k) => smoothing / logits.ColumnCount + (k == labels[i] ? 1 - smoothing : 0));

    static Vector<double> Weights(IReadOnlyList<int> labels)
    {
        var counted = Vector<double>.Build.DenseOfEnumerable(labels.Select(label => label == -100 ? 0.0 : 1.0));
        return counted.Sum() == 0 ? counted : counted / counted.Sum();
    }
}
