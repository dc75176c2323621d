// expect: MLE
// tier: full
// why: The C library's malloc is called directly and each page touched.
using System.Runtime.InteropServices;

public class Solution
{
    [DllImport("libc")]
    static extern nint malloc(nint size);

    [DllImport("libc")]
    static extern nint memset(nint memory, int value, nint size);

    public float[,] Scale(float[,] matrix, float factor)
    {
        const int Block = 8 << 20;
        for (var megabytes = 0; megabytes < 2048; megabytes += 8)
            if (malloc(Block) is var memory && memory != 0)
                memset(memory, 1, Block);
            else
                throw new OutOfMemoryException();
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
