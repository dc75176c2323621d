// expect: RE
// tier: full
// why: Another thread ends the process while the call is still waiting.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        new Thread(() => Environment.Exit(0)).Start();
        Thread.Sleep(Timeout.Infinite);
        return matrix;
    }
}
