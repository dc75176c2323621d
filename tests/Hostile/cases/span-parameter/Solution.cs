// expect: CE
// why: A span is none of the forms that a matrix may have.
public class Solution
{
    public float[,] Scale(ReadOnlySpan<float> matrix, float factor) => new float[0, 0];
}
