// expect: RE
// says: DllNotFoundException
// why: A native library that is not there is called.
using System.Runtime.InteropServices;

public class Solution
{
    [DllImport("hostile-library")]
    static extern int nothing();

    public float[,] Scale(float[,] matrix, float factor) => new float[,] { { nothing() } };
}
