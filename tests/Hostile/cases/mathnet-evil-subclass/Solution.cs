// expect: AC, RE, WA
// why: A matrix of one's own overrides what can be overridden; only plain data crosses.
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Single;

public class Solution
{
    public Matrix<float> Scale(Matrix<float> matrix, float factor) => new Evil(matrix * factor);
}

sealed class Evil(Matrix<float> from) : DenseMatrix(from.RowCount, from.ColumnCount, from.ToColumnMajorArray())
{
    public override int GetHashCode() => throw new InvalidOperationException("hashed");

    public override double L1Norm() => throw new InvalidOperationException("measured");
}
