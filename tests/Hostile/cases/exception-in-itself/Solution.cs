// expect: TLE, RE
// tier: full
// why: The inner exception of a wrapper is the wrapper itself, so that a search for the innermost one never ends.
using System.Reflection;

public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        var wrapper = new TargetInvocationException(new InvalidOperationException());
        typeof(Exception).GetField("_innerException", BindingFlags.Instance | BindingFlags.NonPublic)!.SetValue(wrapper, wrapper);
        throw wrapper;
    }
}
