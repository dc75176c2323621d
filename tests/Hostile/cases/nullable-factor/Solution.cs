// expect: CE
// why: A float that may be null is another type.
public class Solution
{
    public float[,] Scale(float[,] matrix, float? factor) => matrix;
}
