// expect: RE
// why: An aggregate exception that holds nothing.
// tier: full
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor) => throw new AggregateException();
}
