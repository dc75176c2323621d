// expect: OLE, AC
// tier: full
// why: A thread that is left behind prints without end while right answers are given.
public class Solution
{
    static Solution() => new Thread(() =>
    {
        while (true)
            Console.WriteLine(new string('x', 10_000));
    }) { IsBackground = true }.Start();

    public float[,] Scale(float[,] matrix, float factor)
    {
        Thread.Sleep(20);
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
