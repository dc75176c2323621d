// expect: RE
// why: Every descriptor is closed, the grader's pipe among them.
using System.Runtime.InteropServices;

public class Solution
{
    [DllImport("libc")]
    static extern int close(int descriptor);

    public float[,] Scale(float[,] matrix, float factor)
    {
        for (var descriptor = 0; descriptor < 1024; descriptor++)
            _ = close(descriptor);
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
