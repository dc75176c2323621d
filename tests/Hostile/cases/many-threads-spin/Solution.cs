// expect: TLE
// tier: full
// why: 64 threads spin and never end, and the call waits for them.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        var threads = Enumerable.Range(0, 64).Select(_ => new Thread(() =>
        {
            while (true)
            {
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        return matrix;
    }
}
