// expect: AC
// why: MathNet's matrices are a legal form.
using MathNet.Numerics.LinearAlgebra;

public class Solution
{
    public Matrix<float> Scale(Matrix<float> matrix, float factor) => matrix * factor;
}
