// expect: RE
// tier: full
// why: The exception's Message is 20 MB long and is cut.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor) => throw new InvalidOperationException(new string('x', 10_000_000));
}
