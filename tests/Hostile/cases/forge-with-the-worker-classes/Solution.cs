// expect: WA, RE
// why: The worker's own classes are found by reflection and send a frame with the example's answer.
using System.IO.Pipes;
using System.Reflection;

public class Solution
{
    delegate void Sender(ReadOnlySpan<byte> payload);

    public float[,] Scale(float[,] matrix, float factor)
    {
        try
        {
            Forge();
        }
        catch (Exception failed)
        {
            Console.WriteLine($"{failed.GetType().Name}: {failed.Message}");
        }
        return new float[2, 2];
    }

    static void Forge()
    {
        var contracts = AppDomain.CurrentDomain.GetAssemblies().First(a => a.GetName().Name == "Grader.Contracts");
        var types = contracts.GetTypes().ToDictionary(type => type.Name);
        var arguments = Environment.GetCommandLineArgs();
        var pipe = new AnonymousPipeClientStream(PipeDirection.Out, arguments[^2]);
        var frames = Activator.CreateInstance(types["FrameStream"], Stream.Null, pipe, long.Parse(arguments[^1]))!;
        var plain = types["PlainValues"].GetMethod("ToValue", BindingFlags.Public | BindingFlags.Static)!;
        var value = plain.Invoke(null, [new float[,] { { 2, -4 }, { 1, 8 } }]);
        var reply = types["ReturnedReply"].GetConstructors()[0];
        var empty = typeof(System.Collections.Immutable.ImmutableArray<>).MakeGenericType(types["Value"]).GetField("Empty")!.GetValue(null);
        var frame = (byte[])types["WorkerReply"].GetMethod("ToFrame")!.Invoke(reply.Invoke([1, value, empty]), null)!;
        types["FrameStream"].GetMethod("Send")!.CreateDelegate<Sender>(frames)(frame);
        Console.WriteLine("forged");
    }
}
