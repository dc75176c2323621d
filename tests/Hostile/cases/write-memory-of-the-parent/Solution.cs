// expect: AC
// why: process_vm_writev on the parent, to an address that is not mapped, asks whether it would be allowed.
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
    static extern int getppid();

    static bool Succeeds()
    {
        var local = Marshal.AllocHGlobal(32);
        Marshal.WriteInt64(local, 0, Marshal.AllocHGlobal(16));
        Marshal.WriteInt64(local, 8, 16);
        Marshal.WriteInt64(local, 16, 16);
        Marshal.WriteInt64(local, 24, 16);
        foreach (var process in new[] { getppid(), 1 })
            if (process > 0 && process != Environment.ProcessId)
            {
                var written = syscall(311, process, local, 1, local + 16, 1, 0);
                if (written >= 0 || Marshal.GetLastPInvokeError() == 14)
                    return true;
            }
        return false;
    }
}
