// expect: AC, RE
// why: A program is written into a file in memory and executed from there.
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

    [DllImport("libc", SetLastError = true)]
    static extern long syscall(long number, long a, long b, long c, long d, long e, long f);

    [DllImport("libc")]
    static extern nint write(int descriptor, byte[] bytes, nint count);

    static bool Succeeds()
    {
        var descriptor = (int)syscall(319, Marshal.StringToHGlobalAnsi("program"), 0, 0, 0, 0, 0); // memfd_create
        if (descriptor < 0)
            return false;
        var bytes = File.ReadAllBytes(Environment.ProcessPath!);
        _ = write(descriptor, bytes, bytes.Length);
        syscall(322, descriptor, Marshal.StringToHGlobalAnsi(""), 0, 0, 0x1000, 0); // execveat(AT_EMPTY_PATH)
        return false;
    }
}
