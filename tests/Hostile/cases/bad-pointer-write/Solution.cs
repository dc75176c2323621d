// expect: RE
// tier: full
// why: A byte is written to an address that is not mapped.
using System.Runtime.InteropServices;

public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        Marshal.WriteByte((nint)0x123456789AB, 1);
        return matrix;
    }
}
