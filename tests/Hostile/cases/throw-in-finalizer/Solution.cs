// expect: RE
// tier: full
// why: An exception in a finalizer ends the process.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        Leave();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return matrix;
    }

    static void Leave() => _ = new Throws();
}

class Throws
{
    ~Throws() => throw new InvalidOperationException("in a finalizer");
}
