// expect: AC
// why: Harmless system calls must go on working, or the other cases would prove nothing.
using System.Runtime.InteropServices;

public class Solution
{
    [DllImport("libc", SetLastError = true)]
    static extern long syscall(long number, long a, long b, long c, long d, long e, long f);

    public float[,] Scale(float[,] matrix, float factor) =>
        syscall(39, 0, 0, 0, 0, 0, 0) == Environment.ProcessId && syscall(24, 0, 0, 0, 0, 0, 0) == 0 ? Right(matrix, factor) : new float[0, 0];

    static float[,] Right(float[,] matrix, float factor)
    {
        var scaled = new float[matrix.GetLength(0), matrix.GetLength(1)];
        for (var i = 0; i < scaled.GetLength(0); i++)
            for (var j = 0; j < scaled.GetLength(1); j++)
                scaled[i, j] = matrix[i, j] * factor;
        return scaled;
    }
}
