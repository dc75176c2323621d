using MathNet.Numerics.LinearAlgebra;

public class Solution
{
    public Matrix<double> Attention(Matrix<double> query, Matrix<double> key, Matrix<double> value, bool[,]? mask)
    {
        var scores = query.TransposeAndMultiply(key) / Math.Sqrt(query.ColumnCount);
        var output = Matrix<double>.Build.Dense(query.RowCount, value.ColumnCount);
        for (var i = 0; i < query.RowCount; i++)
        {
            var visible = Enumerable.Range(0, key.RowCount).Where(j => mask is null || mask[i, j]).ToList();
            if (visible.Count == 0)
                continue;
            var max = visible.Max(j => scores[i, j]);
            var weights = visible.ToDictionary(j => j, j => Math.Exp(scores[i, j] - max));
            var sum = weights.Values.Sum();
            foreach (var j in visible.Where(j => weights[j] > 0))
                output.SetRow(i, output.Row(i) + value.Row(j) * (weights[j] / sum));
        }
        return output;
    }
}
