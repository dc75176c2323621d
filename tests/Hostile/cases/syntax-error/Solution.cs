// expect: CE
// why: A bracket is missing.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor) => matrix;
