// expect: WA
// tier: full
// why: A single NaN in the last entry of large matrices.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        var scaled = Right(matrix, factor);
        if (scaled.Length > 100)
            scaled[scaled.GetLength(0) - 1, scaled.GetLength(1) - 1] = float.NaN;
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
