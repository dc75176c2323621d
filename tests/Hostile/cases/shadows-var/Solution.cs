// expect: CE, AC
// why: A class named var.
// tier: full
class var;

public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        float[,] scaled = new float[matrix.GetLength(0), matrix.GetLength(1)];
        for (int i = 0; i < scaled.GetLength(0); i++)
            for (int j = 0; j < scaled.GetLength(1); j++)
                scaled[i, j] = matrix[i, j] * factor;
        return scaled;
    }
}
