// expect: MLE, RE, TLE
// why: 100,000 threads are started and kept.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        for (var i = 0; i < 100_000; i++)
            new Thread(() => Thread.Sleep(Timeout.Infinite), 64 << 10) { IsBackground = true }.Start();
        return new float[0, 0];
    }
}
