// expect: TLE, RE
// why: A thread of the submission reads the requests from the pipe before the worker does.
using System.Runtime.InteropServices;

public class Solution
{
    [DllImport("libc")]
    static extern nint read(int descriptor, byte[] bytes, nint count);

    public float[,] Scale(float[,] matrix, float factor)
    {
        for (var descriptor = 3; descriptor < 64; descriptor++)
            if (new FileInfo($"/proc/self/fd/{descriptor}").LinkTarget?.StartsWith("pipe:", StringComparison.Ordinal) == true)
            {
                var mine = descriptor;
                for (var i = 0; i < 4; i++)
                    new Thread(() =>
                    {
                        var bytes = new byte[1];
                        while (read(mine, bytes, 1) > 0)
                        {
                        }
                    }) { IsBackground = true }.Start();
            }
        Thread.Sleep(50);
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
