// expect: TLE, RE
// tier: full
// why: The process begins to exit and never gets to the end of it.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Thread.Sleep(Timeout.Infinite);
        Environment.Exit(0);
        return matrix;
    }
}
