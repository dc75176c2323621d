// expect: AC
// why: 800 KB of output in one call are allowed, if not wise.
public class Solution
{
    static readonly Lazy<bool> s_said = new(() =>
    {
        Console.Write(new string('x', 800_000));
        return true;
    });

    public float[,] Scale(float[,] matrix, float factor) => s_said.Value ? Right(matrix, factor) : new float[0, 0];

    static float[,] Right(float[,] matrix, float factor)
    {
        var scaled = new float[matrix.GetLength(0), matrix.GetLength(1)];
        for (var i = 0; i < scaled.GetLength(0); i++)
            for (var j = 0; j < scaled.GetLength(1); j++)
                scaled[i, j] = matrix[i, j] * factor;
        return scaled;
    }
}
