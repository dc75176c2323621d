// expect: AC
// why: The engine and the problems' library, which know the checks, must not lie where the worker can load them.
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

    static bool Succeeds() =>
        Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll", SearchOption.AllDirectories)
            .Any(file => Path.GetFileName(file) is "Grader.Grading.dll" or "Grader.Problems.dll" or "grader.dll" or "CsCheck.dll");
}
