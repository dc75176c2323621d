// expect: RE
// tier: full
// why: The exception's Message recurses without end, so the worker overflows its stack while it reports.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor) => throw new Endless();
}

class Endless : Exception
{
    public override string Message => "again: " + Message;
}
