// expect: AC
// why: Doubles that are off by less than half a float's last bit are the right floats.
public class Solution
{
    public double[,] Scale(double[,] matrix, double factor)
    {
        var scaled = new double[matrix.GetLength(0), matrix.GetLength(1)];
        for (var i = 0; i < scaled.GetLength(0); i++)
            for (var j = 0; j < scaled.GetLength(1); j++)
                scaled[i, j] = Math.BitIncrement(matrix[i, j] * factor);
        return scaled;
    }
}
