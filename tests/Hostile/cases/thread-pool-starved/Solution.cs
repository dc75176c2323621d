// expect: AC, TLE
// why: All threads of the pool are blocked; the worker must not need one to answer.
// tier: full
public class Solution
{
    static Solution()
    {
        ThreadPool.SetMinThreads(8, 8);
        for (var i = 0; i < 200; i++)
            ThreadPool.QueueUserWorkItem(_ => Thread.Sleep(Timeout.Infinite));
    }

    public float[,] Scale(float[,] matrix, float factor) => Right(matrix, factor);

    static float[,] Right(float[,] matrix, float factor)
    {
        var scaled = new float[matrix.GetLength(0), matrix.GetLength(1)];
        for (var i = 0; i < scaled.GetLength(0); i++)
            for (var j = 0; j < scaled.GetLength(1); j++)
                scaled[i, j] = matrix[i, j] * factor;
        return scaled;
    }
}
