// expect: RE
// says: not today
// why: The constructor throws; the report should name that exception.
public class Solution
{
    public Solution() => throw new InvalidOperationException("not today");

    public float[,] Scale(float[,] matrix, float factor) => matrix;
}
