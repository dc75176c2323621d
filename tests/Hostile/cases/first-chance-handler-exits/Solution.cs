// expect: RE
// why: A handler ends the process as soon as any exception is thrown.
// tier: full
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        AppDomain.CurrentDomain.FirstChanceException += (_, _) => Environment.Exit(0);
        return new float[,] { { new int[0].AsEnumerable().First() } };
    }
}
