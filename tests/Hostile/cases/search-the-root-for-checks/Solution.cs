// expect: AC
// why: All folders of the root but the system's own are searched for problems and sources.
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
        var deep = new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 8, IgnoreInaccessible = true };
        string[] system = ["/proc", "/sys", "/dev", "/usr", "/lib", "/lib64", "/bin", "/sbin"];
        foreach (var folder in Directory.EnumerateDirectories("/").Where(folder => !system.Contains(folder)))
            foreach (var file in Directory.EnumerateFiles(folder, "*", deep))
                if (Path.GetExtension(file) is ".csx" or ".cs" or ".sln" or ".yaml" or ".md" or ".pem" or ".key")
                {
                    Console.WriteLine(file);
                    return true;
                }
        return false;
    }
}
