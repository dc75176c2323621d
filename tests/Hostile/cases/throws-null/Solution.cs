// expect: RE
// why: Null is thrown.
// tier: full
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor) => throw null!;
}
