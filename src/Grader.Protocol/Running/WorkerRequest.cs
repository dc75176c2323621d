using System.Collections.Immutable;

namespace Grader.Protocol;

/// <summary>What the host asks of a worker. It answers each request with exactly one <see cref="WorkerReply"/>.</summary>
public abstract record WorkerRequest
{
    public byte[] ToFrame()
    {
        var writer = new WireWriter();
        Write(writer);
        return writer.Written.ToArray();
    }

    /// <exception cref="ProtocolException">The frame is not a request.</exception>
    public static WorkerRequest FromFrame(byte[] frame)
    {
        var reader = new WireReader(frame);
        WorkerRequest request = reader.Byte() switch
        {
            LoadRequest.Tag => LoadRequest.Read(reader),
            CallRequest.Tag => CallRequest.Read(reader),
            LibraryRequest.Tag => LibraryRequest.Read(reader),
            BenchRequest.Tag => BenchRequest.Read(reader),
            var other => throw new ProtocolException($"{other} is no request"),
        };
        reader.End();
        return request;
    }

    protected abstract void Write(WireWriter writer);
}

/// <summary>Load this assembly; sent once, first.</summary>
/// <param name="Variants">
/// How to call each submission in it: one, except for a problem's mistakes and mutants, which are compiled together.
/// </param>
public sealed record LoadRequest(byte[] Assembly, ImmutableArray<Binding> Variants) : WorkerRequest
{
    internal const byte Tag = 1;

    protected override void Write(WireWriter writer)
    {
        writer.Byte(Tag);
        writer.Bytes(Assembly);
        writer.Array(Variants, static (w, binding) => binding.Write(w));
    }

    internal static LoadRequest Read(WireReader reader) => new(reader.Bytes(), reader.Array(Binding.Read));
}

/// <summary>Call one method.</summary>
/// <param name="Sequence">1, 2, 3, …; the reply repeats it.</param>
/// <param name="Variant">
/// Which of the loaded submissions to call. When it changes, the worker forgets the objects of the previous one.
/// </param>
/// <param name="Instance">Number of the object to call; for a number not seen before, the object is constructed first.</param>
/// <param name="Method">The method's name in the contract.</param>
/// <param name="ReturnArguments">Whether the reply carries the arguments as they are after the call.</param>
/// <param name="LeaveArrays">
/// Whether the arrays of arguments and result stay as they are after the call instead of being overwritten.
/// </param>
public sealed record CallRequest(
    int Sequence, int Variant, int Instance, string Method, ImmutableArray<Value> Arguments, bool ReturnArguments,
    bool LeaveArrays = false) : WorkerRequest
{
    internal const byte Tag = 2;

    protected override void Write(WireWriter writer)
    {
        writer.Byte(Tag);
        writer.Int32(Sequence);
        writer.Int32(Variant);
        writer.Int32(Instance);
        writer.Text(Method);
        writer.Array(Arguments, static (w, argument) => w.Value(argument));
        writer.Boolean(ReturnArguments);
        writer.Boolean(LeaveArrays);
    }

    internal static CallRequest Read(WireReader reader) =>
        new(reader.Int32(), reader.Int32(), reader.Int32(), reader.Text(), reader.Array(static r => r.Value()),
            reader.Boolean(), reader.Boolean());
}
