// expect: WA
// why: The mean of the answer stands in for each entry.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        var mean = matrix.Cast<float>().Average() * factor;
        var scaled = new float[matrix.GetLength(0), matrix.GetLength(1)];
        for (var i = 0; i < scaled.GetLength(0); i++)
            for (var j = 0; j < scaled.GetLength(1); j++)
                scaled[i, j] = mean;
        return scaled;
    }
}
