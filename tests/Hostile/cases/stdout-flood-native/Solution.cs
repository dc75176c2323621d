// expect: OLE
// why: Descriptor 1 is written to directly, without the console.
// tier: full
using System.Runtime.InteropServices;

public class Solution
{
    [DllImport("libc")]
    static extern nint write(int descriptor, byte[] bytes, nint count);

    public float[,] Scale(float[,] matrix, float factor)
    {
        var zeros = new byte[1 << 16];
        for (var i = 0; i < 1_000; i++)
            _ = write(1, zeros, zeros.Length);
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
