// expect: AC
// why: Copies of the worker's own assemblies are loaded into another context, which changes nothing for the first.
using System.Runtime.Loader;

public class Solution
{
    static Solution()
    {
        var context = new AssemblyLoadContext("mine");
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory, "Grader.*.dll"))
            Console.WriteLine(context.LoadFromAssemblyPath(file).GetTypes().Length);
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
