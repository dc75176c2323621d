// expect: AC
// why: The C library that is there anyway may be loaded and called; that is no crime.
using System.Runtime.InteropServices;

public class Solution
{
    delegate int Absolute(int number);

    public float[,] Scale(float[,] matrix, float factor)
    {
        var absolute = Marshal.GetDelegateForFunctionPointer<Absolute>(NativeLibrary.GetExport(NativeLibrary.Load("libc.so.6"), "abs"));
        return absolute(-1) == 1 ? Right(matrix, factor) : new float[0, 0];
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
