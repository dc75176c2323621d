using MathNet.Numerics.LinearAlgebra;

// Row by row, times a matrix with the pairs' rotations along its diagonal.
public class Solution
{
    public Matrix<double> Rotate(Matrix<double> vectors, int offset)
    {
        var width = vectors.ColumnCount;
        var rotated = Matrix<double>.Build.Dense(vectors.RowCount, width);
        for (var i = 0; i < vectors.RowCount; i++)
        {
            var turn = Matrix<double>.Build.Dense(width, width);
            for (var k = 0; k < width; k += 2)
            {
                var angle = (offset + i) * Math.Exp(-Math.Log(10_000) * k / width);
                turn[k, k] = turn[k + 1, k + 1] = Math.Cos(angle);
                turn[k + 1, k] = Math.Sin(angle);
                turn[k, k + 1] = -Math.Sin(angle);
            }
            rotated.SetRow(i, turn * vectors.Row(i));
        }
        return rotated;
    }
}
