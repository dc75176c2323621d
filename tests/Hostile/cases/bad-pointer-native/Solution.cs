// expect: RE
// why: The C library reads from an address that is not mapped.
// tier: full
using System.Runtime.InteropServices;

public class Solution
{
    [DllImport("libc")]
    static extern nint strlen(nint text);

    public float[,] Scale(float[,] matrix, float factor) => new float[,] { { strlen((nint)0x123456789AB) } };
}
