// expect: RE
// why: Null is thrown.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor) => throw null!;
}
