// expect: AC
// why: The answer was right when it was returned; what a thread does to the array later changes nothing.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        var scaled = Right(matrix, factor);
        new Thread(() =>
        {
            Thread.Sleep(300);
            Array.Clear(scaled);
        }) { IsBackground = true }.Start();
        return scaled;
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
