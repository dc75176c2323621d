// expect: AC, RE, TLE, MLE
// why: Every process forks for ever; the host must live and nothing may be left behind.
using System.Runtime.InteropServices;

public class Solution
{
    [DllImport("libc", SetLastError = true)]
    static extern int fork();

    public float[,] Scale(float[,] matrix, float factor)
    {
        while (fork() >= 0)
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
