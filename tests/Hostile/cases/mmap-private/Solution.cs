// expect: MLE
// tier: full
// why: Private pages straight from the kernel, all touched, are more than the limit.
using System.Runtime.InteropServices;

public class Solution
{
    [DllImport("libc", SetLastError = true)]
    static extern long syscall(long number, long a, long b, long c, long d, long e, long f);

    [DllImport("libc")]
    static extern nint memset(nint memory, int value, nint size);

    public float[,] Scale(float[,] matrix, float factor)
    {
        const int Block = 16 << 20;
        for (var megabytes = 0; megabytes < 2048; megabytes += 16)
        {
            var memory = syscall(9, 0, Block, 3, 0x22, -1, 0); // mmap, MAP_PRIVATE | MAP_ANONYMOUS
            if (memory == -1)
                throw new OutOfMemoryException();
            memset((nint)memory, 1, Block);
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
