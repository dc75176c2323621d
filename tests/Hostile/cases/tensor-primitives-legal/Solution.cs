// expect: AC
// why: Spans and the library's own primitives are legal.
// tier: full
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        var scaled = new float[matrix.GetLength(0), matrix.GetLength(1)];
        TensorPrimitives.Multiply(
            MemoryMarshal.CreateReadOnlySpan(ref matrix[0, 0], matrix.Length), factor, MemoryMarshal.CreateSpan(ref scaled[0, 0], scaled.Length));
        return scaled;
    }
}
