// expect: RE
// tier: full
// why: A type that the runtime refuses is a field of the class itself.
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)]
struct Overlapping
{
    [System.Runtime.InteropServices.FieldOffset(0)]
    public object Reference;

    [System.Runtime.InteropServices.FieldOffset(0)]
    public long Number;
}

public class Solution
{
    Overlapping _overlapping;

    public float[,] Scale(float[,] matrix, float factor)
    {
        var scaled = new float[matrix.GetLength(0), matrix.GetLength(1)];
        for (var i = 0; i < scaled.GetLength(0); i++)
            for (var j = 0; j < scaled.GetLength(1); j++)
                scaled[i, j] = matrix[i, j] * factor;
        return scaled;
    }
}
