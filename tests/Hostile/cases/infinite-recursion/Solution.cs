// expect: RE
// says: stack overflow
// why: The recursion has no end; the report should say so.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        var scaled = Scale(matrix, factor + 1);
        scaled[0, 0] += factor;
        return scaled;
    }
}
