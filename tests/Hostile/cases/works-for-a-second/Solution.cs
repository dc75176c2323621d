// expect: AC
// tier: full
// why: The first call takes a second of processor time, which the limit allows; a test stops the host in it.
public class Solution
{
    static bool s_hasWorked;

    public float[,] Scale(float[,] matrix, float factor)
    {
        if (!s_hasWorked)
        {
            Work();
        }
        var scaled = new float[matrix.GetLength(0), matrix.GetLength(1)];
        for (var i = 0; i < scaled.GetLength(0); i++)
            for (var j = 0; j < scaled.GetLength(1); j++)
                scaled[i, j] = matrix[i, j] * factor;
        return scaled;
    }

    static void Work()
    {
        s_hasWorked = true;
        var begun = Environment.CpuUsage.TotalTime;
        while ((Environment.CpuUsage.TotalTime - begun).TotalSeconds < 1)
            Thread.SpinWait(100_000);
    }
}
