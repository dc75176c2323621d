// expect: WA
// why: A static sum grows over the calls and spoils the later ones.
// tier: full
public class Solution
{
    static float s_sum;

    public float[,] Scale(float[,] matrix, float factor)
    {
        var scaled = Right(matrix, factor + (s_sum > 10 ? 1 : 0));
        s_sum += Math.Abs(matrix[0, 0]) + 1;
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
