// expect: RE
// why: A finalizer ends the process with code 0 in the middle of the run.
// tier: full
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        Leave();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return matrix;
    }

    static void Leave() => _ = new Exits();
}

class Exits
{
    ~Exits() => Environment.Exit(0);
}
