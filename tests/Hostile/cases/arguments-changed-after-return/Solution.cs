// expect: AC, WA
// why: The host compares with its own copy. The worker fills the same array for a later call, so who still writes to it may spoil an answer of its own, and of nobody else.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        new Thread(() =>
        {
            Thread.Sleep(300);
            Array.Clear(matrix);
        }) { IsBackground = true }.Start();
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
