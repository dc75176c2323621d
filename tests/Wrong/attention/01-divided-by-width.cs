// wrong: The scores are divided by the width of the keys itself, the square root was forgotten.
// mistake: scaled-by-dk
using MathNet.Numerics.LinearAlgebra;

class Solution
{
    public Matrix<double> Attention(Matrix<double> query, Matrix<double> key, Matrix<double> value, bool[,]? mask)
    {
        var logits = query * key.Transpose() / key.ColumnCount;
        var result = Matrix<double>.Build.Dense(query.RowCount, value.ColumnCount);
        for (int r = 0; r < logits.RowCount; r++)
        {
            var open = new List<int>();
            for (int c = 0; c < logits.ColumnCount; c++)
                if (mask == null || mask[r, c])
                    open.Add(c);
            if (open.Count == 0)
                continue;

            double biggest = open.Max(c => logits[r, c]);
            var e = open.Select(c => Math.Exp(logits[r, c] - biggest)).ToArray();
            double total = e.Sum();
            for (int t = 0; t < open.Count; t++)
                if (e[t] > 0)
                    result.SetRow(r, result.Row(r) + e[t] / total * value.Row(open[t]));
        }
        return result;
    }
}
