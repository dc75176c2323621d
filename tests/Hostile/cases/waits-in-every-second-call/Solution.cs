// expect: TLE
// tier: full
// why: Every second call sleeps for most of its limit, so that all together exceed theirs.
public class Solution
{
    static int s_calls;

    public float[,] Scale(float[,] matrix, float factor)
    {
        if (++s_calls % 2 == 0)
            Thread.Sleep(400);
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
