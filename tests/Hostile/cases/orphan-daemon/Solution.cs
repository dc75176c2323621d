// expect: AC
// why: A process that cuts itself loose with fork, setsid and fork would outlive the run.
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
    static extern int fork();

    [DllImport("libc", SetLastError = true)]
    static extern int setsid();

    [DllImport("libc")]
    static extern uint sleep(uint seconds);

    [DllImport("libc")]
    static extern void _exit(int code);

    static bool Succeeds()
    {
        var child = fork();
        if (child == 0)
        {
            setsid();
            if (fork() == 0)
                sleep(20);
            _exit(0);
        }
        return child > 0;
    }
}
