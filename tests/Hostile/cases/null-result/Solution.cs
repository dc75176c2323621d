// expect: WA
// says: null
// why: Null is no matrix.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor) => null!;
}
