// expect: AC
// why: Handlers for exceptions, assembly loading and the end of the process see nothing that helps.
public class Solution
{
    static Solution()
    {
        AppDomain.CurrentDomain.FirstChanceException += (_, e) => Console.WriteLine($"first chance {e.Exception.GetType().Name}");
        AppDomain.CurrentDomain.UnhandledException += (_, e) => Console.WriteLine("unhandled");
        AppDomain.CurrentDomain.AssemblyLoad += (_, e) => Console.WriteLine($"load {e.LoadedAssembly}");
        AppDomain.CurrentDomain.AssemblyResolve += (_, e) => typeof(Solution).Assembly;
        AppDomain.CurrentDomain.TypeResolve += (_, e) => typeof(Solution).Assembly;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Console.WriteLine("exit");
        TaskScheduler.UnobservedTaskException += (_, e) => Console.WriteLine("unobserved");
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
