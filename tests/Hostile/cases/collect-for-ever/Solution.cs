// expect: TLE
// tier: full
// why: The garbage collector is asked to work without end, which stops all other threads of the worker too.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        while (true)
            GC.Collect();
    }
}
