// expect: RE
// tier: full
// why: A handler that throws for each exception recurses until the stack is gone.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        AppDomain.CurrentDomain.FirstChanceException += (_, _) => throw new InvalidOperationException("another");
        throw new InvalidOperationException("first");
    }
}
