// expect: RE
// says: stack overflow
// tier: full
// why: The recursion without end is on a thread of its own.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        var thread = new Thread(() => Depth(0));
        thread.Start();
        thread.Join();
        return matrix;
    }

    static long Depth(long n) => 1 + Depth(n + 1) + n;
}
