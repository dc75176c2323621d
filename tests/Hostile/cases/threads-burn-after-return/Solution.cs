// expect: AC, TLE
// tier: full
// why: The answer is right, and threads left behind burn CPU; they may cost this submission its time, and must not outlive it.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        for (var i = 0; i < 4; i++)
            new Thread(() =>
            {
                while (true)
                {
                }
            }).Start();
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
