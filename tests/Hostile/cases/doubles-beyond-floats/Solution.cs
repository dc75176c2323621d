// expect: WA
// why: 1e300 is no float; it becomes infinity and is wrong.
public class Solution
{
    public double[,] Scale(double[,] matrix, double factor)
    {
        var scaled = new double[matrix.GetLength(0), matrix.GetLength(1)];
        for (var i = 0; i < scaled.GetLength(0); i++)
            for (var j = 0; j < scaled.GetLength(1); j++)
                scaled[i, j] = 1e300;
        return scaled;
    }
}
