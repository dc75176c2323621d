// expect: AC
// why: A sandbox that binds only the calling thread leaves the pool and the finalizer free to read.
public class Solution
{
    static bool? s_broken;

    /// <summary>The right answer where the attempt was denied, and a wrong one where it succeeded.</summary>
    public float[,] Scale(float[,] matrix, float factor)
    {
        var broken = s_broken ??= IsBroken();
        var scaled = new float[matrix.GetLength(0), matrix.GetLength(1)];
        for (var i = 0; i < scaled.GetLength(0); i++)
            for (var j = 0; j < scaled.GetLength(1); j++)
                scaled[i, j] = broken ? float.NaN : matrix[i, j] * factor;
        return scaled;
    }

    static bool IsBroken()
    {
        try
        {
            return Succeeds();
        }
        catch (Exception denied) when (denied is not (EntryPointNotFoundException or DllNotFoundException or TypeLoadException))
        {
            Console.WriteLine($"denied: {denied.GetType().Name}: {denied.Message}");
            return false;
        }
    }

    static volatile bool s_read;

    static bool Succeeds()
    {
        Parallel.For(0, 24, _ => Try());
        Task.WaitAll(Enumerable.Range(0, 24).Select(_ => Task.Run(Try)));
        using (new Timer(_ => Try(), null, 0, Timeout.Infinite))
            Thread.Sleep(20);
        var thread = new Thread(Try);
        thread.Start();
        thread.Join();
        Leave();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return s_read;
    }

    static void Leave() => _ = new Reads();

    static void Try()
    {
        try
        {
            s_read |= File.ReadAllText("/etc/passwd").Length > 0;
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
        }
    }

    sealed class Reads
    {
        ~Reads() => Try();
    }
}
