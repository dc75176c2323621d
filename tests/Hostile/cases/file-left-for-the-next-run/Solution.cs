// expect: AC
// why: A file in the scratch folder is denied or gone by the next run; a second run that finds it answers wrongly.
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
        var paths = new[] { ".", "/tmp", "/dev/shm", "/var/tmp" }.Select(folder => Path.GetFullPath(Path.Combine(folder, "hostile-left-behind"))).Distinct().ToList();
        var found = paths.Any(File.Exists);
        foreach (var path in paths)
            try
            {
                File.WriteAllText(path, "was here");
            }
            catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
            {
            }
        return found;
    }
}
