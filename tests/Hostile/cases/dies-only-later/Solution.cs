// expect: RE
// why: The process ends in the purity check, after answers that were right.
public class Solution
{
    int _calls;

    public float[,] Scale(float[,] matrix, float factor)
    {
        if (++_calls == 2)
            Environment.Exit(0);
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
