// expect: TLE
// tier: full
// why: Reading the exception's Message never ends.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor) => throw new Endless();
}

class Endless : Exception
{
    public override string Message
    {
        get
        {
            while (true)
            {
            }
        }
    }
}
