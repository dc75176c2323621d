// expect: AC
// why: A class System.Math of one's own stands before the real one.
namespace System
{
    public static class Math
    {
        public static float Product(float x, float y) => x * y;
    }
}

public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        var scaled = new float[matrix.GetLength(0), matrix.GetLength(1)];
        for (var i = 0; i < scaled.GetLength(0); i++)
            for (var j = 0; j < scaled.GetLength(1); j++)
                scaled[i, j] = Math.Product(matrix[i, j], factor);
        return scaled;
    }
}
