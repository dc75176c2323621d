// expect: AC
// why: A Main method is simply not called.
// tier: full
public class Solution
{
    public static void Main()
    {
        while (true)
            Console.WriteLine("never");
    }

    public float[,] Scale(float[,] matrix, float factor)
    {
        var scaled = new float[matrix.GetLength(0), matrix.GetLength(1)];
        for (var i = 0; i < scaled.GetLength(0); i++)
            for (var j = 0; j < scaled.GetLength(1); j++)
                scaled[i, j] = matrix[i, j] * factor;
        return scaled;
    }
}
