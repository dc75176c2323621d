// expect: RE, AC, TLE
// why: SIGKILL to the process group must not take the host along.
// tier: full
using System.Runtime.InteropServices;

public class Solution
{
    [DllImport("libc", SetLastError = true)]
    static extern int kill(int process, int signal);

    public float[,] Scale(float[,] matrix, float factor)
    {
        _ = kill(0, 9);
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
