// expect: AC
// why: A thread asks for less of the processor, so that it waits beside others' work, which would not count.
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

    /// <summary>256 bytes: the given words, then zeros.</summary>
    static nint Zeros(params long[] words)
    {
        var memory = Marshal.AllocHGlobal(256);
        for (var i = 0; i < 32; i++)
            Marshal.WriteInt64(memory, 8 * i, i < words.Length ? words[i] : 0);
        return memory;
    }

    // sched_setattr(SCHED_OTHER, nice 10), with an attribute of 48 bytes
    static bool Succeeds() => syscall(314, 0, Zeros(48, 0, 10), 0, 0, 0, 0) == 0;
}
