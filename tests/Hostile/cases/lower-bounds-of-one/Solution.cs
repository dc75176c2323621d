// expect: AC, WA, RE
// why: A matrix whose indexes begin at 1 is rare and legal in .NET; it must not be the grader's fault.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        var scaled = (float[,])Array.CreateInstance(typeof(float), [matrix.GetLength(0), matrix.GetLength(1)], [1, 1]);
        for (var i = 1; i <= scaled.GetLength(0); i++)
            for (var j = 1; j <= scaled.GetLength(1); j++)
                scaled[i, j] = matrix[i - 1, j - 1] * factor;
        return scaled;
    }
}
