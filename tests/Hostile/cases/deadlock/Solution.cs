// expect: TLE
// tier: full
// why: Two threads take two locks in opposite order and wait for each other for ever.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        object first = new(), second = new();
        using var both = new Barrier(2);
        void Take(object a, object b)
        {
            lock (a)
            {
                both.SignalAndWait();
                lock (b)
                {
                }
            }
        }
        var threads = new[] { new Thread(() => Take(first, second)), new Thread(() => Take(second, first)) };
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        return matrix;
    }
}
