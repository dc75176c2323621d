// expect: AC, RE, TLE
// why: A legal recursion on a thread that asks for a stack of 64 MB; the runtime may look through all of it meanwhile, which takes long.
// tier: full
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        var depth = 0L;
        var thread = new Thread(() => depth = Deep(100_000), 64 << 20);
        thread.Start();
        thread.Join();
        return depth == 100_000 ? Right(matrix, factor) : new float[0, 0];
    }

    static long Deep(long n) => n == 0 ? 0 : 1 + Deep(n - 1);

    static float[,] Right(float[,] matrix, float factor)
    {
        var scaled = new float[matrix.GetLength(0), matrix.GetLength(1)];
        for (var i = 0; i < scaled.GetLength(0); i++)
            for (var j = 0; j < scaled.GetLength(1); j++)
                scaled[i, j] = matrix[i, j] * factor;
        return scaled;
    }
}
