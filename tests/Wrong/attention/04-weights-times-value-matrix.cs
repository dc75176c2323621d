// wrong: The weights are multiplied with the whole value matrix, so a hidden NaN gets through with weight zero.
// mistake: masked-values-read
using MathNet.Numerics.LinearAlgebra;

public class Solution
{
    public Matrix<double> Attention(Matrix<double> query, Matrix<double> key, Matrix<double> value, bool[,]? mask)
    {
        var weights = query.TransposeAndMultiply(key).Divide(Math.Sqrt(query.ColumnCount));
        for (var i = 0; i < weights.RowCount; i++)
            weights.SetRow(i, RowSoftmax(weights.Row(i).ToArray(), j => mask?[i, j] ?? true));
        // plain sums: the native product may skip zeros
        return Matrix<double>.Build.Dense(query.RowCount, value.ColumnCount,
            (i, c) => Enumerable.Range(0, key.RowCount).Sum(j => weights[i, j] * value[j, c]));
    }

    static double[] RowSoftmax(double[] row, Func<int, bool> visible)
    {
        if (!Enumerable.Range(0, row.Length).Any(visible))
            return new double[row.Length];
        var max = row.Where((_, j) => visible(j)).Max();
        var exp = row.Select((x, j) => visible(j) ? Math.Exp(x - max) : 0).ToArray();
        var sum = exp.Sum();
        return exp.Select(x => x / sum).ToArray();
    }
}
