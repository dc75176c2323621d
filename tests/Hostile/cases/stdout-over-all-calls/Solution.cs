// expect: OLE
// tier: full
// why: Each call prints 60 KB, and all of them together more than the limit.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        Console.WriteLine(new string('x', 60_000));
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
