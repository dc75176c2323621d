// expect: RE, TLE, WA
// tier: full
// why: The grader's pipe is replaced by standard output, so that answers never arrive. Those that do are wrong.
using System.Runtime.InteropServices;

public class Solution
{
    [DllImport("libc", SetLastError = true)]
    static extern nint write(int descriptor, byte[] bytes, nint count);

    /// <summary>The worker's end of the pipe: from its command line, or else every pipe that is open.</summary>
    static List<int> Pipes()
    {
        var arguments = Environment.GetCommandLineArgs();
        if (arguments.Length >= 4 && int.TryParse(arguments[2], out var named))
            return [named];
        var pipes = new List<int>();
        for (var descriptor = 3; descriptor < 4096; descriptor++)
            if (new FileInfo($"/proc/self/fd/{descriptor}").LinkTarget?.StartsWith("pipe:", StringComparison.Ordinal) == true)
                pipes.Add(descriptor);
        return pipes;
    }

    static long Nonce() => long.TryParse(Environment.GetCommandLineArgs()[3], out var nonce) ? nonce : 0;

    static void Raw(byte[] bytes)
    {
        foreach (var pipe in Pipes())
            _ = write(pipe, bytes, bytes.Length);
    }

    static void Forge(byte[] payload, int? length = null)
    {
        var frame = new MemoryStream();
        var writer = new BinaryWriter(frame);
        writer.Write(length ?? payload.Length);
        writer.Write(Nonce());
        writer.Write(payload);
        Raw(frame.ToArray());
    }

    static byte[] Payload(Action<BinaryWriter> fields)
    {
        var payload = new MemoryStream();
        fields(new BinaryWriter(payload));
        return payload.ToArray();
    }

    static float[,] Wrong(float[,] matrix)
    {
        var wrong = new float[matrix.GetLength(0), matrix.GetLength(1)];
        for (var i = 0; i < wrong.GetLength(0); i++)
            for (var j = 0; j < wrong.GetLength(1); j++)
                wrong[i, j] = float.NaN;
        return wrong;
    }

    [DllImport("libc")]
    static extern int dup2(int from, int to);

    public float[,] Scale(float[,] matrix, float factor)
    {
        foreach (var pipe in Pipes())
            _ = dup2(1, pipe);
        return Wrong(matrix);
    }
}
