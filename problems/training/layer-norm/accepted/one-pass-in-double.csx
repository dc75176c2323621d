// mean(x²) − mean² in float64: 16 digits leave enough of rows around 4000.
using MathNet.Numerics.LinearAlgebra;

(double Mean, double Root) Statistics(Vector<double> row, double epsilon) =>
    (row.Average(), Math.Sqrt(Math.Max(0, row.Average(x => x * x) - row.Average() * row.Average()) + epsilon));

Matrix<double> ByRow(Matrix<double> matrix, Func<Vector<double>, int, Vector<double>> work) =>
    Matrix<double>.Build.DenseOfRowVectors(matrix.EnumerateRows().Select(work));

Matrix<double> LayerNorm(Matrix<double> input, Vector<double> gain, Vector<double> bias, double epsilon) => ByRow(input, (row, _) =>
{
    var (mean, root) = Statistics(row, epsilon);
    return ((row - mean) / root).PointwiseMultiply(gain) + bias;
});

(Matrix<double>, Vector<double>, Vector<double>) LayerNormBackward(Matrix<double> input, Vector<double> gain, double epsilon, Matrix<double> outputGradient)
{
    var y = ByRow(input, (row, _) => Statistics(row, epsilon) is var (mean, root) ? (row - mean) / root : row);
    var h = ByRow(outputGradient, (row, _) => row.PointwiseMultiply(gain));
    var dx = ByRow(h, (row, i) => (row - row.Average() - y.Row(i) * (row * y.Row(i) / row.Count)) / Statistics(input.Row(i), epsilon).Root);
    return (dx, outputGradient.PointwiseMultiply(y).ColumnSums(), outputGradient.ColumnSums());
}

double Root(Vector<double> row, double epsilon) => Math.Sqrt(row * row / row.Count + epsilon);

Matrix<double> RmsNorm(Matrix<double> input, Vector<double> gain, double epsilon) =>
    ByRow(input, (row, _) => (row / Root(row, epsilon)).PointwiseMultiply(gain));

(Matrix<double>, Vector<double>) RmsNormBackward(Matrix<double> input, Vector<double> gain, double epsilon, Matrix<double> outputGradient)
{
    var y = ByRow(input, (row, _) => row / Root(row, epsilon));
    var dx = ByRow(outputGradient, (row, i) =>
    {
        var h = row.PointwiseMultiply(gain);
        return (h - y.Row(i) * (h * y.Row(i) / h.Count)) / Root(input.Row(i), epsilon);
    });
    return (dx, outputGradient.PointwiseMultiply(y).ColumnSums());
}
