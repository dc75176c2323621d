using MathNet.Numerics.LinearAlgebra;

// The cache is two matrices that are stacked anew in each step, which moves as many numbers as attention reads; hidden scores are −∞.
public class Solution
{
    Matrix<double>? _keys, _values;

    public void Reset() => _keys = _values = null;

    public Matrix<double> Step(Matrix<double> query, Matrix<double> key, Matrix<double> value)
    {
        _keys = _keys is null ? key.Clone() : _keys.Stack(key);
        _values = _values is null ? value.Clone() : _values.Stack(value);
        var (n, all) = (query.RowCount, _keys.RowCount);
        var scores = query.TransposeAndMultiply(_keys) / Math.Sqrt(query.ColumnCount);
        scores.MapIndexedInplace((i, j, score) => j <= i + all - n ? score : double.NegativeInfinity);
        for (var i = 0; i < n; i++)
        {
            var row = scores.Row(i);
            var weights = (row - row.Maximum()).PointwiseExp();
            scores.SetRow(i, weights / weights.Sum());
        }
        return scores * _values;
    }
}
