// expect: RE, TLE
// tier: full
// why: A handler for unhandled exceptions sleeps, so that the process neither lives nor dies.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        AppDomain.CurrentDomain.UnhandledException += (_, _) => Thread.Sleep(Timeout.Infinite);
        new Thread(() => throw new InvalidOperationException("on a thread")).Start();
        Thread.Sleep(Timeout.Infinite);
        return matrix;
    }
}
