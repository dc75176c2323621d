// expect: RE
// why: Code that runs when the assembly is loaded throws.
// tier: full
using System.Runtime.CompilerServices;

public class Solution
{
    [ModuleInitializer]
    internal static void Begin() => throw new InvalidOperationException("before everything");

    public float[,] Scale(float[,] matrix, float factor) => matrix;
}
