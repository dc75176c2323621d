// expect: AC
// why: A process may write its own memory; that gains nothing.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        try
        {
            using var memory = new FileStream("/proc/self/mem", FileMode.Open, FileAccess.ReadWrite);
            Console.WriteLine(memory.CanWrite);
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
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
