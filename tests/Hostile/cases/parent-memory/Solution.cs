// expect: AC
// why: The memory of the parent or of process 1 is opened through /proc.
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
    static extern int getpid();

    [DllImport("libc")]
    static extern int getppid();

    static bool Succeeds() => new[] { getppid(), 1 }.Where(process => process > 0 && process != getpid())
        .SelectMany(process => new[] { $"/proc/{process}/mem", $"/proc/{process}/maps", $"/proc/{process}/syscall" }).Any(Readable);

    static bool Readable(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return path.EndsWith("mem") || file.ReadByte() >= 0;
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
