// expect: TLE
// tier: full
// why: The loop runs at the highest priority on a thread for each processor.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        Parallel.For(0, 64, _ =>
        {
            Thread.CurrentThread.Priority = ThreadPriority.Highest;
            while (true)
            {
            }
        });
        return matrix;
    }
}
