// expect: AC
// why: The attribute for uninitialised memory needs permission for unsafe code, which is given.
public class Solution
{
    [System.Runtime.CompilerServices.SkipLocalsInit]
    public float[,] Scale(float[,] matrix, float factor)
    {
        var scaled = new float[matrix.GetLength(0), matrix.GetLength(1)];
        for (var i = 0; i < scaled.GetLength(0); i++)
            for (var j = 0; j < scaled.GetLength(1); j++)
                scaled[i, j] = matrix[i, j] * factor;
        return scaled;
    }
}
