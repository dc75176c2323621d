// expect: RE
// why: The layout of a struct is legal for the compiler and refused by the runtime.
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
    public float[,] Scale(float[,] matrix, float factor)
    {
        var overlapping = new Overlapping { Number = 42 };
        return new float[,] { { overlapping.Reference.GetHashCode() } };
    }
}
