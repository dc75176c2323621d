// expect: RE
// why: A gigabyte does not fit on the stack.
// tier: full
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        Span<byte> all = stackalloc byte[Size()];
        all.Fill(1);
        return new float[,] { { all[12345] } };
    }

    static int Size() => 1 << 30;
}
