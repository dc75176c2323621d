// expect: AC
// why: Vector instructions are legal.
using System.Numerics;
using System.Runtime.InteropServices;

public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        var scaled = (float[,])matrix.Clone();
        var entries = MemoryMarshal.CreateSpan(ref scaled[0, 0], scaled.Length);
        var vectors = MemoryMarshal.Cast<float, Vector<float>>(entries);
        for (var i = 0; i < vectors.Length; i++)
            vectors[i] *= factor;
        for (var i = vectors.Length * Vector<float>.Count; i < entries.Length; i++)
            entries[i] *= factor;
        return scaled;
    }
}
