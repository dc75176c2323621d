// expect: WA
// why: Rows and columns are exchanged.
// tier: full
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        var scaled = new float[matrix.GetLength(1), matrix.GetLength(0)];
        for (var i = 0; i < scaled.GetLength(0); i++)
            for (var j = 0; j < scaled.GetLength(1); j++)
                scaled[i, j] = matrix[j, i] * factor;
        return scaled;
    }
}
