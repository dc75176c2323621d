// expect: AC, MLE
// why: 10 GB of address space is reserved and never touched, which is no memory.
using System.Runtime.InteropServices;

public class Solution
{
    [DllImport("libc", SetLastError = true)]
    static extern long syscall(long number, long a, long b, long c, long d, long e, long f);

    static readonly long s_reserved = syscall(9, 0, 10L << 30, 0, 0x4022, -1, 0); // PROT_NONE, MAP_NORESERVE

    public float[,] Scale(float[,] matrix, float factor) => Right(matrix, factor);

    static float[,] Right(float[,] matrix, float factor)
    {
        var scaled = new float[matrix.GetLength(0), matrix.GetLength(1)];
        for (var i = 0; i < scaled.GetLength(0); i++)
            for (var j = 0; j < scaled.GetLength(1); j++)
                scaled[i, j] = matrix[i, j] * factor;
        return scaled;
    }
}
