// expect: WA
// says: changes its argument
// why: The answer is right, and the argument has been overwritten with it.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        for (var i = 0; i < matrix.GetLength(0); i++)
            for (var j = 0; j < matrix.GetLength(1); j++)
                matrix[i, j] *= factor;
        return matrix;
    }
}
