// expect: AC
// why: Each limit of the process is asked to be raised above its hard bound.
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

    static bool Succeeds()
    {
        var limit = Marshal.AllocHGlobal(16);
        for (var resource = 0; resource < 16; resource++)
        {
            if (syscall(302, 0, resource, 0, limit, 0, 0) != 0 || Marshal.ReadInt64(limit, 8) == -1)
                continue; // unlimited: nothing to raise
            var raised = Marshal.ReadInt64(limit, 8) + 1;
            Marshal.WriteInt64(limit, 0, raised);
            Marshal.WriteInt64(limit, 8, raised);
            if (syscall(302, 0, resource, limit, 0, 0, 0) == 0)
            {
                Console.WriteLine($"raised {resource}");
                return true;
            }
        }
        return false;
    }
}
