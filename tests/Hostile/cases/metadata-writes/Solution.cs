// expect: AC
// why: Mode, owner, times and extended attributes of files are changed: Landlock itself does not cover them.
using System.Runtime.InteropServices;

public class Solution
{
    static bool? s_broken;
    public float[,] Scale(float[,] matrix, float factor) => (s_broken ??= IsBroken()) ? Wrong(matrix, matrix) : Right(matrix, factor);
    static bool IsBroken()
    {
        try { return Succeeds(); }
        catch (Exception denied) when (denied is not (EntryPointNotFoundException or DllNotFoundException or TypeLoadException))
        { Console.WriteLine($"denied: {denied.GetType().Name}: {denied.Message}"); return false; }
    }

    [DllImport("libc", SetLastError = true)]
    static extern long syscall(long number, long a, long b, long c, long d, long e, long f);
    static long Call(long number, long a = 0, long b = 0, long c = 0, long d = 0, long e = 0, long f = 0)
    {
        var result = syscall(number, a, b, c, d, e, f);
        return result < 0 ? -Marshal.GetLastPInvokeError() : result;
    }
    static nint Text(string s) => Marshal.StringToCoTaskMemUTF8(s);

    static float[,] Right(float[,] matrix, float factor)
    {
        var scaled = new float[matrix.GetLength(0), matrix.GetLength(1)];
        for (var i = 0; i < scaled.GetLength(0); i++)
            for (var j = 0; j < scaled.GetLength(1); j++)
                scaled[i, j] = matrix[i, j] * factor;
        return scaled;
    }

    static float[,] Wrong(float[,] query, float[,] value)
    {
        var wrong = new float[query.GetLength(0), value.GetLength(1)];
        for (var i = 0; i < wrong.GetLength(0); i++)
            for (var j = 0; j < wrong.GetLength(1); j++)
                wrong[i, j] = float.NaN;
        return wrong;
    }

    static bool Succeeds()
    {
        var broken = false;
        void Try(string what, long result) { Console.WriteLine($"{what}: {result}"); broken |= result >= 0; }
        const string Victim = "/var/tmp/grader-red.txt", Folder = "/var/tmp/grader-red.d";
        foreach (var path in new[] { Victim, Folder })
        {
            Try($"chmod {path}", Call(90, Text(path), 0x1c0)); // 0700
            Try($"fchmodat2 {path}", Call(452, -100, Text(path), 0x1c0, 0));
            Try($"chown {path}", Call(92, Text(path), -1, -1));
            Try($"utime {path}", Call(132, Text(path), 0));
            Try($"utimensat {path}", Call(280, -100, Text(path), 0, 0));
            Try($"setxattr {path}", Call(188, Text(path), Text("user.redteam"), Text("left-by-a-submission"), 20, 0));
            var args = Marshal.AllocHGlobal(16); Marshal.WriteInt64(args, 0, Text("left-by-a-submission")); Marshal.WriteInt64(args, 8, 20);
            Try($"setxattrat {path}", Call(463, -100, Text(path), 0, Text("user.redteam2"), args, 16));
        }
        // changes nothing: the mode that it has already
        foreach (var path in new[] { "/dev/null", "/dev/zero", "/dev/full", "/dev/urandom", "/tmp", "/proc", Environment.GetCommandLineArgs()[0], "/usr/lib" })
            try { Try($"chmod to the same mode {path}", Call(90, Text(path), (long)File.GetUnixFileMode(path))); }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException) { Console.WriteLine($"{path}: {e.Message}"); }
        return broken;
    }

}
