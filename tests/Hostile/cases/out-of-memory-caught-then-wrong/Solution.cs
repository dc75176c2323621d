// expect: MLE, WA, TLE
// why: The exception is caught and a wrong answer returned; either is a reason to refuse it, and on a slow machine the time of all calls together may end first.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        var kept = new List<byte[]>();
        try
        {
            while (true)
                kept.Add(GC.AllocateArray<byte>(8 << 20));
        }
        catch (OutOfMemoryException)
        {
            return new float[kept.Count, 1];
        }
    }
}
