// expect: AC, RE
// why: Machine code makes a 32-bit system call, which a filter for 64-bit numbers would misread.
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

    delegate long Code();

    static bool Succeeds()
    {
        var memory = syscall(9, 0, 4096, 7, 0x22, -1, 0); // mmap, readable, writable and executable
        if (memory == -1)
            return false;
        byte[] code = [0xB8, 20, 0, 0, 0, 0xCD, 0x80, 0x48, 0x98, 0xC3]; // mov eax, 20 (getpid); int 0x80; cdqe; ret
        Marshal.Copy(code, 0, (nint)memory, code.Length);
        return Marshal.GetDelegateForFunctionPointer<Code>((nint)memory)() > 0;
    }
}
