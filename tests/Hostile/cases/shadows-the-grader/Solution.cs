// expect: AC
// why: Namespaces and classes are named like those of the worker.
namespace Grader.Worker
{
    public class LoadedSubmission
    {
        static LoadedSubmission() => Environment.Exit(0);
    }

    public class Program
    {
        public static int Main() => 0;
    }
}

namespace Grader.Protocol
{
    public sealed class FrameStream;
}

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
