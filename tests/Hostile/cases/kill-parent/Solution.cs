// expect: AC
// why: SIGKILL to the parent must not reach the host; the answers are right and the run goes on.
using System.Runtime.InteropServices;

public class Solution
{
    [DllImport("libc", SetLastError = true)]
    static extern int getppid();

    [DllImport("libc", SetLastError = true)]
    static extern int kill(int process, int signal);

    public float[,] Scale(float[,] matrix, float factor)
    {
        if (getppid() > 0)
            _ = kill(getppid(), 9);
        return Right(matrix, factor);
    }

    static float[,] Right(float[,] matrix, float factor)
    {
        var scaled = new float[matrix.GetLength(0), matrix.GetLength(1)];
        for (var i = 0; i < scaled.GetLength(0); i++)
            for (var j = 0; j < scaled.GetLength(1); j++)
                scaled[i, j] = matrix[i, j] * factor;
        return scaled;
    }
}
