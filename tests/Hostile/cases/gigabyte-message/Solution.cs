// expect: RE, MLE
// why: The exception's Message is a gigabyte long.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor) => throw new InvalidOperationException(new string('x', 500_000_000));
}
