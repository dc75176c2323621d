// expect: CE, AC
// why: A class that calls itself a generator is plain code or, without its interface, an error.
[Generator]
class Generates
{
    public void Execute(object context) => File.WriteAllText("/tmp/hostile", "generated");
}

class GeneratorAttribute : Attribute;

public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        var scaled = new float[matrix.GetLength(0), matrix.GetLength(1)];
        for (var i = 0; i < scaled.GetLength(0); i++)
            for (var j = 0; j < scaled.GetLength(1); j++)
                scaled[i, j] = matrix[i, j] * factor;
        return scaled;
    }
}
