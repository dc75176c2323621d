// expect: TLE, RE
// why: The process stops itself with SIGSTOP and never answers.
using System.Runtime.InteropServices;

public class Solution
{
    [DllImport("libc")]
    static extern int getpid();

    [DllImport("libc")]
    static extern int kill(int process, int signal);

    public float[,] Scale(float[,] matrix, float factor)
    {
        _ = kill(getpid(), 19);
        Thread.Sleep(Timeout.Infinite);
        return matrix;
    }
}
