// expect: AC
// why: A POSIX read lock on a shared file is a channel between boxes too.
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
    static extern int fcntl(int descriptor, int command, nint argument);

    static bool Succeeds()
    {
        using var file = File.OpenHandle(typeof(object).Assembly.Location, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var request = Marshal.AllocHGlobal(64);
        for (var i = 0; i < 64; i += 8)
            Marshal.WriteInt64(request, i, 0); // F_RDLCK on the whole file
        return fcntl((int)file.DangerousGetHandle(), 6, request) == 0;
    }
}
