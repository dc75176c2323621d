// expect: WA, RE, TLE
// tier: full
// why: A frame says that the answer is malformed, with a reason of 5 million characters.
using System.Runtime.InteropServices;
using System.Runtime.CompilerServices;
using System.Reflection;

public class Solution
{

    [DllImport("libc", SetLastError = true)] static extern nint write(int descriptor, byte[] bytes, nint count);
    static int s_calls;
    static void Forge(Action<BinaryWriter> fields)
    {
        var arguments = Environment.GetCommandLineArgs();
        var payload = new MemoryStream();
        fields(new BinaryWriter(payload, Encoding.Unicode));
        var frame = new MemoryStream();
        var writer = new BinaryWriter(frame);
        writer.Write((int)payload.Length);
        writer.Write(long.Parse(arguments[3]));
        writer.Write(payload.ToArray());
        var bytes = frame.ToArray();
        for (var at = 0; at < bytes.Length;)
        {
            var n = write(int.Parse(arguments[2]), at == 0 ? bytes : bytes[at..], bytes.Length - at);
            if (n <= 0) break;
            at += (int)n;
        }
    }
    static void Chars(BinaryWriter to, string text) { to.Write(text.Length); to.Write(Encoding.Unicode.GetBytes(text)); }

    public float[,] Scale(float[,] matrix, float factor)
    {
        Forge(to => { to.Write((byte)2); to.Write(++s_calls); to.Write((byte)7); Chars(to, new string('x', 5_000_000)); to.Write(0); });
        Thread.Sleep(Timeout.Infinite);
        return matrix;
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

