// expect: RE
// why: The exception's Message and StackTrace are null.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor) => throw new Silent();
}

class Silent : Exception
{
    public override string Message => null!;

    public override string? StackTrace => null;
}
