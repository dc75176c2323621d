// expect: AC
// why: A list of one's own in the library's namespace.
namespace System.Collections.Generic
{
    public class List<T>
    {
        public int Count => -1;
    }
}

public class Solution
{
    public List<int> Mine { get; } = new();

    public float[,] Scale(float[,] matrix, float factor)
    {
        var scaled = new float[matrix.GetLength(0), matrix.GetLength(1)];
        for (var i = 0; i < scaled.GetLength(0); i++)
            for (var j = 0; j < scaled.GetLength(1); j++)
                scaled[i, j] = matrix[i, j] * factor;
        return scaled;
    }
}
