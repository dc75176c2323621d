using MathNet.Numerics.LinearAlgebra;

// Another way to bracket: scores are X (W_q W_kᵀ) Xᵀ, and values times output weights one matrix, for each head.
public class Solution
{
    public double[,,] Forward(double[,,] input, Matrix<double> queryWeights, Matrix<double> keyWeights, Matrix<double> valueWeights, Matrix<double> outputWeights, int heads, bool[,,]? mask)
    {
        int batch = input.GetLength(0), n = input.GetLength(1), d = input.GetLength(2), dk = queryWeights.ColumnCount / heads, dv = valueWeights.ColumnCount / heads;
        var output = new double[batch, n, outputWeights.ColumnCount];
        for (var h = 0; h < heads; h++)
        {
            var meeting = queryWeights.SubMatrix(0, d, h * dk, dk).TransposeAndMultiply(keyWeights.SubMatrix(0, d, h * dk, dk)) / Math.Sqrt(dk);
            var speaking = valueWeights.SubMatrix(0, d, h * dv, dv) * outputWeights.SubMatrix(h * dv, dv, 0, outputWeights.ColumnCount);
            for (var b = 0; b < batch; b++)
            {
                var text = Matrix<double>.Build.Dense(n, d, (i, c) => input[b, i, c]);
                var scores = text * meeting * text.Transpose();
                var said = text * speaking;
                for (var i = 0; i < n; i++)
                {
                    var row = scores.Row(i).MapIndexed((j, score) => mask is null || mask[b, i, j] ? score : double.NegativeInfinity);
                    if (double.IsNegativeInfinity(row.Maximum()))
                        continue;
                    var weights = (row - row.Maximum()).PointwiseExp();
                    var mixed = weights / weights.Sum() * said;
                    for (var o = 0; o < outputWeights.ColumnCount; o++)
                        output[b, i, o] += mixed[o];
                }
            }
        }
        return output;
    }
}
