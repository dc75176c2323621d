// expect: AC
// why: Descriptors that the host had open must not leak into the worker: nothing is open but pipes, nulls and the runtime's own files.
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

    /// <summary>
    /// What leaked stays open; what the runtime itself reads, such as the limits of its control group, is open for a moment, which is long
    /// if the thread that reads has no processor.
    /// </summary>
    static bool Succeeds()
    {
        var open = Foreign();
        for (var look = 0; look < 500 && open.Count > 0; look++)
        {
            Thread.Sleep(2);
            open.IntersectWith(Foreign());
        }
        foreach (var descriptor in open)
            Console.WriteLine(descriptor);
        return open.Count > 0;
    }

    static HashSet<string> Foreign()
    {
        var found = new HashSet<string>();
        foreach (var entry in new DirectoryInfo("/proc/self/fd").EnumerateFileSystemInfos())
            if (entry.LinkTarget is { } target && target.StartsWith('/') && !target.StartsWith("/dev/") && !target.StartsWith("/proc/") && !target.StartsWith("/memfd:") &&
                !target.EndsWith(".dll") && !target.Contains(".so") && !target.EndsWith(".json"))
                found.Add($"{entry.Name}: {target}");
        return found;
    }
}
