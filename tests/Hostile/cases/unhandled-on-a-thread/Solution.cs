// expect: RE
// why: An exception that nobody catches on another thread ends the process.
// tier: full
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        new Thread(() => throw new InvalidOperationException("on a thread")).Start();
        Thread.Sleep(Timeout.Infinite);
        return matrix;
    }
}
