// expect: AC
// why: A startup hook and a runtime configuration are planted for the next process; neither can be written where it would be read.
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
        Environment.SetEnvironmentVariable("DOTNET_STARTUP_HOOKS", "/tmp/hook.dll");
        foreach (var name in new[] { "Grader.Worker.runtimeconfig.json", "Grader.Worker.deps.json", "Grader.Worker.runtimeconfig.dev.json" })
            try
            {
                File.WriteAllText(Path.Combine(AppContext.BaseDirectory, name), "{}");
                return true;
            }
            catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
            {
            }
        return false;
    }
}
