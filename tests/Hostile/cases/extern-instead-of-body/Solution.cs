// expect: RE, CE
// why: The method itself is a native one that is not there.
using System.Runtime.InteropServices;

public class Solution
{
    [DllImport("libc")]
    public static extern float[,] Scale(float[,] matrix, float factor);
}
