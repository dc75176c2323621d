// expect: TLE
// tier: full
// why: Whatever is thrown into the loop is caught and the loop begins again.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
    again:
        try
        {
            while (true)
                throw new InvalidOperationException("again");
        }
        catch
        {
        }
        goto again;
    }
}
