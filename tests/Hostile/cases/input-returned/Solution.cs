// expect: WA
// why: The argument is returned as it is.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor) => matrix;
}
