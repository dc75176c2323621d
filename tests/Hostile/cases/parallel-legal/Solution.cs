// expect: AC
// why: Rows in parallel are legal.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        var scaled = new float[matrix.GetLength(0), matrix.GetLength(1)];
        Parallel.For(0, scaled.GetLength(0), i =>
        {
            for (var j = 0; j < scaled.GetLength(1); j++)
                scaled[i, j] = matrix[i, j] * factor;
        });
        return scaled;
    }
}
