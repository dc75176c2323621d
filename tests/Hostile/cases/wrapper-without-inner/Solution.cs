// expect: RE
// why: A wrapper exception that wraps nothing.
// tier: full
using System.Reflection;

public class Solution
{
    public float[,] Scale(float[,] matrix, float factor) => throw new TargetInvocationException(null);
}
