// expect: CE, RE, TLE, MLE, AC
// tier: full
// why: A generic method calls itself with a type that grows.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        Grow<int>(0);
        return Right(matrix, factor);
    }

    static int Grow<T>(int n) => n > 100_000 ? n : Grow<(T, T)>(n + 1);

    static float[,] Right(float[,] matrix, float factor)
    {
        var scaled = new float[matrix.GetLength(0), matrix.GetLength(1)];
        for (var i = 0; i < scaled.GetLength(0); i++)
            for (var j = 0; j < scaled.GetLength(1); j++)
                scaled[i, j] = matrix[i, j] * factor;
        return scaled;
    }
}
