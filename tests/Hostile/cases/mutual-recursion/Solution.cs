// expect: RE
// tier: full
// why: Three methods call one another without end, through an iterator and a lambda, as happens by mistake.
using System.Runtime.InteropServices;
using System.Runtime.CompilerServices;
using System.Reflection;

public class Solution
{

    static IEnumerable<int> A(int n) { foreach (var x in B(n + 1)) yield return x; }
    static IEnumerable<int> B(int n) => C(n).Select(x => A(x).Sum());
    static IEnumerable<int> C(int n) { yield return n; }
    public float[,] Scale(float[,] matrix, float factor) =>
        matrix.GetLength(0) < 20 ? Right(matrix, factor) : new float[A(1).Sum(), 1]; // once: each list of frames takes a while

    static float[,] Right(float[,] matrix, float factor)
    {
        var scaled = new float[matrix.GetLength(0), matrix.GetLength(1)];
        for (var i = 0; i < scaled.GetLength(0); i++)
            for (var j = 0; j < scaled.GetLength(1); j++)
                scaled[i, j] = matrix[i, j] * factor;
        return scaled;
    }

}

