// expect: AC, MLE
// why: The exception is caught, the memory dropped and the right answer returned, which is legal below the limit.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        try
        {
            _ = new double[int.MaxValue - 100];
        }
        catch (OutOfMemoryException)
        {
        }
        return Right(matrix, factor);
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
