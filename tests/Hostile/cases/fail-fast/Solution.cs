// expect: RE
// why: FailFast aborts the process on the spot.
// tier: full
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        Environment.FailFast("the candidate gives up");
        return matrix;
    }
}
