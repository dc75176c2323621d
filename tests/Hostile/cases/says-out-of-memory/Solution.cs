// expect: RE
// why: Writes what the runtime writes when memory runs out, and ends.
// tier: full
using System.Runtime.InteropServices;
using System.Runtime.CompilerServices;
using System.Reflection;

public class Solution
{

    public float[,] Scale(float[,] matrix, float factor) { Console.Error.WriteLine("Out of memory."); Console.Error.Flush(); Environment.Exit(3); return Right(matrix, factor); }

    static float[,] Right(float[,] matrix, float factor)
    {
        var scaled = new float[matrix.GetLength(0), matrix.GetLength(1)];
        for (var i = 0; i < scaled.GetLength(0); i++)
            for (var j = 0; j < scaled.GetLength(1); j++)
                scaled[i, j] = matrix[i, j] * factor;
        return scaled;
    }

}

