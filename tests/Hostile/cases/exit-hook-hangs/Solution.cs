// expect: AC
// why: The answers are right; a hook that sleeps at the end of the process must not hold up the host.
public class Solution
{
    static Solution() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Thread.Sleep(Timeout.Infinite);

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
