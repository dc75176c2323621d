// expect: RE
// why: The exception of that name is thrown without any overflow.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor) => throw new StackOverflowException("as if");
}
