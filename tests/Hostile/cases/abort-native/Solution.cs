// expect: RE
// why: The C library's abort ends the process.
// tier: full
using System.Runtime.InteropServices;

public class Solution
{
    [DllImport("libc")]
    static extern void abort();

    public float[,] Scale(float[,] matrix, float factor)
    {
        abort();
        return matrix;
    }
}
