// expect: CE
// why: The factor is an array of any length.
public class Solution
{
    public float[,] Scale(float[,] matrix, params float[] factor) => matrix;
}
