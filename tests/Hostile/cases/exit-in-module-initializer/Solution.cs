// expect: RE
// why: Code that runs when the assembly is loaded ends the process with code 0.
// tier: full
using System.Runtime.CompilerServices;

public class Solution
{
    [ModuleInitializer]
    internal static void Begin() => Environment.Exit(0);

    public float[,] Scale(float[,] matrix, float factor) => matrix;
}
