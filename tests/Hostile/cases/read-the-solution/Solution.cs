// expect: AC
// why: The model solution and the checks are looked for in every folder above the worker's.
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

    static readonly string[] s_wanted = ["solution.cs", "checks.cs", "Grader.sln", "problem.yaml", "contract.cs", "statement.md"];

    static bool Succeeds()
    {
        var deep = new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 6, IgnoreInaccessible = true };
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder?.Parent is not null; folder = folder.Parent)
            foreach (var file in folder.EnumerateFiles("*", deep))
                if (s_wanted.Contains(file.Name, StringComparer.OrdinalIgnoreCase) || file.Extension is ".csx" or ".sln")
                {
                    Console.WriteLine(file.FullName);
                    return true;
                }
        return false;
    }
}
