// expect: RE
// why: The C library's _exit leaves without any hook of the runtime.
// tier: full
using System.Runtime.InteropServices;

public class Solution
{
    [DllImport("libc")]
    static extern void _exit(int code);

    public float[,] Scale(float[,] matrix, float factor)
    {
        _exit(0);
        return matrix;
    }
}
