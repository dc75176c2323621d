// expect: MLE
// tier: full
// why: 600 MB of shared pages are touched and unmapped within a few hundred milliseconds, so as to slip past a slow watch.
using System.Runtime.InteropServices;

public class Solution
{
    [DllImport("libc", SetLastError = true)]
    static extern long syscall(long number, long a, long b, long c, long d, long e, long f);

    [DllImport("libc")]
    static extern nint memset(nint memory, int value, nint size);

    public float[,] Scale(float[,] matrix, float factor)
    {
        const int Block = 600 << 20;
        var memory = syscall(9, 0, Block, 3, 0x21, -1, 0);
        if (memory == -1)
            throw new OutOfMemoryException();
        memset((nint)memory, 1, Block);
        syscall(11, memory, Block, 0, 0, 0, 0); // munmap
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
