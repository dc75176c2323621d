// expect: WA, RE
// says: an answer that was not asked for
// why: The worker's own classes are found by reflection and send a frame with the example's answer.
using System.Collections.Immutable;
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
        var arguments = Environment.GetCommandLineArgs()[1..];
        var box = Own("Grader.Confinement", "BoxArguments").GetMethod("Parse")!.Invoke(null, [arguments])!;
        var pipe = new AnonymousPipeClientStream(PipeDirection.Out, (string)Property(box, "Write"));
        var stream = Own("Grader.Protocol", "FrameStream");
        var frames = Activator.CreateInstance(stream, Stream.Null, pipe, Property(box, "Nonce"))!;
        var codec = Own("Grader.Protocol", "ValueCodec").GetMethod("ToValue", BindingFlags.Public | BindingFlags.Static)!;
        var value = codec.Invoke(null, [new float[,] { { 2, -4 }, { 1, 8 } }]);
        var empty = typeof(ImmutableArray<>).MakeGenericType(Own("Grader.Protocol", "Value")).GetField("Empty")!.GetValue(null);
        var reply = Activator.CreateInstance(Own("Grader.Protocol", "ReturnedReply"), 1, value, empty)!;
        var frame = (byte[])Own("Grader.Protocol", "WorkerReply").GetMethod("ToFrame")!.Invoke(reply, null)!;
        stream.GetMethod("Send")!.CreateDelegate<Sender>(frames)(frame);
        Console.WriteLine("forged");
    }

    static Type Own(string assembly, string name) => AppDomain.CurrentDomain.GetAssemblies()
        .Single(loaded => loaded.GetName().Name == assembly).GetTypes().Single(type => type.Name == name && !type.IsNested);

    static object Property(object of, string name) => of.GetType().GetProperty(name)!.GetValue(of)!;
}
