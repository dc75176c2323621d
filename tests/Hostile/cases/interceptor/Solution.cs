// expect: CE, AC
// why: An interceptor tries to replace a call.
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

static class Intercepts
{
    [System.Runtime.CompilerServices.InterceptsLocation(1, "AAAA")]
    public static void Nothing()
    {
    }
}

namespace System.Runtime.CompilerServices
{
    [AttributeUsage(AttributeTargets.Method)]
    sealed class InterceptsLocationAttribute(int version, string data) : Attribute;
}
