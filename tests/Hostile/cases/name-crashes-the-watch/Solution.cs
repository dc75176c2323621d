// expect: AC, RE
// why: The process calls itself VmHWM:, which is what the watch looks for in /proc/PID/status.
using System.Runtime.InteropServices;
using System.Runtime.CompilerServices;
using System.Reflection;

public class Solution
{

    [DllImport("libc", SetLastError = true)] static extern int prctl(int option, byte[] name, nint a, nint b, nint c);
    static int s_calls;
    static void Rename(string name) => _ = prctl(15, Encoding.UTF8.GetBytes(name + "\0"), 0, 0, 0);

    public float[,] Scale(float[,] matrix, float factor)
    {
        Rename("VmHWM:");
        if (s_calls++ < 10) Thread.Sleep(60); // three looks of the watch
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
