// expect: AC
// why: An assembly with the worker's name is generated at run time.
using System.Reflection;
using System.Reflection.Emit;

public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        var assembly = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("Grader.Worker"), AssemblyBuilderAccess.Run);
        var type = assembly.DefineDynamicModule("Grader.Worker").DefineType("Grader.Worker.LoadedSubmission", TypeAttributes.Public);
        return type.CreateType().Name == "LoadedSubmission" ? Right(matrix, factor) : new float[0, 0];
    }

    static float[,] Right(float[,] matrix, float factor)
    {
        var scaled = new float[matrix.GetLength(0), matrix.GetLength(1)];
        for (var i = 0; i < scaled.GetLength(0); i++)
            for (var j = 0; j < scaled.GetLength(1); j++)
                scaled[i, j] = matrix[i, j] * factor;
        return scaled;
    }
}
