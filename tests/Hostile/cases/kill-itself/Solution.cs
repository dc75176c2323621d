// expect: RE
// tier: full
// why: The process kills itself with SIGKILL.
using System.Runtime.InteropServices;

public class Solution
{
    [DllImport("libc")]
    static extern int getpid();

    [DllImport("libc")]
    static extern int kill(int process, int signal);

    public float[,] Scale(float[,] matrix, float factor)
    {
        _ = kill(getpid(), 9);
        Thread.Sleep(100);
        throw new InvalidOperationException("still alive");
    }
}
