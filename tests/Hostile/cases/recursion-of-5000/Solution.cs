// expect: AC
// why: A legal recursion, one level for each of 5,000 steps.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor) => Deep(5_000) == 5_000 ? Right(matrix, factor) : Empty;

    static float[,] Empty => new float[0, 0];

    static int Deep(int n) => n == 0 ? 0 : 1 + Deep(n - 1);

    static float[,] Right(float[,] matrix, float factor)
    {
        var scaled = new float[matrix.GetLength(0), matrix.GetLength(1)];
        for (var i = 0; i < scaled.GetLength(0); i++)
            for (var j = 0; j < scaled.GetLength(1); j++)
                scaled[i, j] = matrix[i, j] * factor;
        return scaled;
    }
}
