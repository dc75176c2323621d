// expect: OLE
// tier: full
// why: 60 MB are printed where 1 MB is allowed.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        var line = new string('x', 60_000);
        for (var i = 0; i < 1_000; i++)
            Console.WriteLine(line);
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
