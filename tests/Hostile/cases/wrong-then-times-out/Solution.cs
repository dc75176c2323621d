// expect: TLE
// why: Wrong for small matrices and endless for large ones: the time limit is reported.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        while (matrix.Length > 16)
        {
        }
        return new float[0, 0];
    }
}
