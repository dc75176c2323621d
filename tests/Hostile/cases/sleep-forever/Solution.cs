// expect: TLE
// tier: full
// why: Sleeping uses no CPU time, but the wall clock counts.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        Thread.Sleep(Timeout.Infinite);
        return matrix;
    }
}
