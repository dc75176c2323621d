// expect: AC
// why: Each zero is returned as −0, which equals 0.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        var scaled = Right(matrix, factor);
        for (var i = 0; i < scaled.GetLength(0); i++)
            for (var j = 0; j < scaled.GetLength(1); j++)
                scaled[i, j] = scaled[i, j] == 0 ? -0f : scaled[i, j];
        return scaled;
    }

    static float[,] Right(float[,] matrix, float factor)
    {
        var scaled = new float[matrix.GetLength(0), matrix.GetLength(1)];
        for (var i = 0; i < scaled.GetLength(0); i++)
            for (var j = 0; j < scaled.GetLength(1); j++)
                scaled[i, j] = matrix[i, j] * factor;
        return scaled;
    }
}
