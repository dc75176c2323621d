using MathNet.Numerics.LinearAlgebra;

// Whole matrices, as on paper.
public class Solution
{
    public (Matrix<double>, Matrix<double>, Matrix<double>) Backward(Matrix<double> query, Matrix<double> key, Matrix<double> value, bool[,]? mask, Matrix<double> outputGradient)
    {
        var root = Math.Sqrt(query.ColumnCount);
        var p = (query.TransposeAndMultiply(key) / root).MapIndexed((i, j, score) => mask is null || mask[i, j] ? score : double.NegativeInfinity);
        for (var i = 0; i < p.RowCount; i++)
        {
            var max = p.Row(i).Maximum();
            var row = p.Row(i).Map(score => double.IsNegativeInfinity(score) ? 0 : Math.Exp(score - max));
            p.SetRow(i, row / Math.Max(row.Sum(), 1));       // the sum is at least 1 where a key is visible
        }
        var dp = outputGradient.TransposeAndMultiply(value);
        var means = p.PointwiseMultiply(dp).RowSums();
        var ds = p.PointwiseMultiply(dp.MapIndexed((i, j, x) => x - means[i])) / root;
        return (ds * key, ds.TransposeThisAndMultiply(query), p.TransposeThisAndMultiply(outputGradient));
    }
}
