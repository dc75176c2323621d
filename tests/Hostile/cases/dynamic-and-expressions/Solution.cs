// expect: AC
// why: Dynamic binding and compiled expression trees are legal.
// tier: full
using System.Linq.Expressions;

public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        Expression<Func<float, float, float>> product = (x, y) => x * y;
        var multiply = product.Compile();
        dynamic by = factor;
        var scaled = new float[matrix.GetLength(0), matrix.GetLength(1)];
        for (var i = 0; i < scaled.GetLength(0); i++)
            for (var j = 0; j < scaled.GetLength(1); j++)
                scaled[i, j] = multiply(matrix[i, j], by);
        return scaled;
    }
}
