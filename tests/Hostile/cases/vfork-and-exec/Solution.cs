// expect: AC
// why: posix_spawn uses vfork and execve inside the C library.
using System.Runtime.InteropServices;

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

    [DllImport("libc")]
    static extern int posix_spawn(out int child, string path, nint actions, nint attributes, string?[] arguments, string?[] environment);

    static bool Succeeds() =>
        new[] { "/bin/true", "/usr/bin/true", Environment.ProcessPath! }.Any(path => posix_spawn(out _, path, 0, 0, [path, null], [null]) == 0);
}
