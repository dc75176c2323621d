// expect: RE
// why: 10,000 exceptions are wrapped in each other.
using System.Reflection;

public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        Exception inner = new InvalidOperationException("the innermost");
        for (var i = 0; i < 10_000; i++)
            inner = i % 2 == 0 ? new TargetInvocationException(inner) : new AggregateException(inner);
        throw inner;
    }
}
