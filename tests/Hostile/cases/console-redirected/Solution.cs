// expect: AC
// why: The console's writers are replaced and closed, which the worker does not depend on.
public class Solution
{
    static Solution()
    {
        Console.Out.Dispose();
        Console.OpenStandardOutput().Dispose();
        Console.SetOut(new Broken());
        Console.SetError(new Broken());
        Console.SetIn(TextReader.Null);
    }

    public float[,] Scale(float[,] matrix, float factor) => Right(matrix, factor);

    static float[,] Right(float[,] matrix, float factor)
    {
        var scaled = new float[matrix.GetLength(0), matrix.GetLength(1)];
        for (var i = 0; i < scaled.GetLength(0); i++)
            for (var j = 0; j < scaled.GetLength(1); j++)
                scaled[i, j] = matrix[i, j] * factor;
        return scaled;
    }
}

class Broken : TextWriter
{
    public override Encoding Encoding => throw new InvalidOperationException("no encoding");

    public override void Write(char value) => throw new InvalidOperationException("no writing");
}
