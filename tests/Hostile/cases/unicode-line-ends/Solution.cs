// expect: AC
// why: U+2028 and U+0085 end a line of a comment.
// tier: full
public class Solution
{
    // hidden     int _one = 1;
    // hidden    int _two = 2;

    public float[,] Scale(float[,] matrix, float factor)
    {
        var scaled = new float[matrix.GetLength(0), matrix.GetLength(1)];
        for (var i = 0; i < scaled.GetLength(0); i++)
            for (var j = 0; j < scaled.GetLength(1); j++)
                scaled[i, j] = matrix[i, j] * factor;
        return scaled;
    }
}
