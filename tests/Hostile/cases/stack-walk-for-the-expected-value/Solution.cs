// expect: AC
// why: The frames below the call belong to the worker alone, not to a check that knows the answer.
using System.Diagnostics;

public class Solution
{
    static bool? s_broken;

    /// <summary>The right answer where the attempt was denied, and a wrong one where it succeeded.</summary>
    public float[,] Scale(float[,] matrix, float factor)
    {
        var broken = s_broken ??= IsBroken();
        var scaled = new float[matrix.GetLength(0), matrix.GetLength(1)];
        for (var i = 0; i < scaled.GetLength(0); i++)
            for (var j = 0; j < scaled.GetLength(1); j++)
                scaled[i, j] = broken ? float.NaN : matrix[i, j] * factor;
        return scaled;
    }

    static bool IsBroken()
    {
        try
        {
            return Succeeds();
        }
        catch (Exception denied) when (denied is not (EntryPointNotFoundException or DllNotFoundException or TypeLoadException))
        {
            Console.WriteLine($"denied: {denied.GetType().Name}: {denied.Message}");
            return false;
        }
    }

    static bool Succeeds()
    {
        foreach (var frame in new StackTrace(true).GetFrames())
            if (frame.GetMethod()?.DeclaringType?.FullName is { } type && (type.Contains("Checks") || type.Contains("Engine") || type.Contains("CsCheck")))
            {
                Console.WriteLine(type);
                return true;
            }
        return false;
    }
}
