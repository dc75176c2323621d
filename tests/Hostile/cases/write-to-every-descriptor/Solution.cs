// expect: RE
// why: Garbage is written to every open descriptor, so the grader reads bytes that are no frame.
using System.Runtime.InteropServices;

public class Solution
{
    [DllImport("libc")]
    static extern nint write(int descriptor, byte[] bytes, nint count);

    public float[,] Scale(float[,] matrix, float factor)
    {
        var garbage = Encoding.ASCII.GetBytes("{\"verdict\":\"AC\",\"points\":4}\n");
        for (var descriptor = 3; descriptor < 4096; descriptor++)
            _ = write(descriptor, garbage, garbage.Length);
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
