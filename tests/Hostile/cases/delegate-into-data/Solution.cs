// expect: RE
// why: A function pointer leads into memory that holds no code.
// tier: full
using System.Runtime.InteropServices;

public class Solution
{
    delegate int Function();

    public float[,] Scale(float[,] matrix, float factor)
    {
        var memory = Marshal.AllocHGlobal(4096);
        return new float[,] { { Marshal.GetDelegateForFunctionPointer<Function>(memory)() } };
    }
}
