// expect: AC
// why: Attributes on everything throw when they are made; nobody makes them.
[assembly: Bad]
[module: Bad]

class BadAttribute : Attribute
{
    public BadAttribute() => Environment.Exit(0);
}

[Bad]
public class Solution
{
    [Bad]
    [return: Bad]
    public float[,] Scale([Bad] float[,] matrix, [Bad] float factor)
    {
        var scaled = new float[matrix.GetLength(0), matrix.GetLength(1)];
        for (var i = 0; i < scaled.GetLength(0); i++)
            for (var j = 0; j < scaled.GetLength(1); j++)
                scaled[i, j] = matrix[i, j] * factor;
        return scaled;
    }
}
