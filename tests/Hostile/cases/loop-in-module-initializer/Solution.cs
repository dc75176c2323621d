// expect: TLE
// tier: full
// why: Code that runs when the assembly is loaded never ends.
using System.Runtime.CompilerServices;

public class Solution
{
    [ModuleInitializer]
    internal static void Begin()
    {
        while (true)
        {
        }
    }

    public float[,] Scale(float[,] matrix, float factor) => matrix;
}
