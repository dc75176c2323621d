using System.Collections.Immutable;

namespace Grader.Protocol;

/// <summary>A worker's answer to one request. Everything in it is only the submission's claim about a value.</summary>
/// <param name="Sequence">The call's number; 0 for the answer to <see cref="LoadRequest"/>.</param>
public abstract record WorkerReply(int Sequence)
{
    /// <summary>Longest exception text that is sent, in UTF-16 units.</summary>
    public const int MaxText = 4000;

    public byte[] ToFrame()
    {
        var writer = new WireWriter();
        Write(writer);
        return writer.Written.ToArray();
    }

    /// <exception cref="ProtocolException">The frame is not a reply.</exception>
    public static WorkerReply FromFrame(byte[] frame)
    {
        var reader = new WireReader(frame);
        WorkerReply reply = reader.Byte() switch
        {
            LoadedReply.Tag => new LoadedReply(),
            ReturnedReply.Tag => ReturnedReply.Read(reader),
            ThrewReply.Tag => ThrewReply.Read(reader),
            BenchedReply.Tag => BenchedReply.Read(reader),
            var other => throw new ProtocolException($"{other} is no reply"),
        };
        reader.End();
        return reply;
    }

    protected abstract void Write(WireWriter writer);
}

/// <summary>The assembly is loaded; none of its code has run.</summary>
public sealed record LoadedReply() : WorkerReply(0)
{
    internal const byte Tag = 1;

    protected override void Write(WireWriter writer) => writer.Byte(Tag);
}

/// <summary>The method returned.</summary>
/// <param name="Arguments">The arguments after the call; empty if they were not asked for.</param>
public sealed record ReturnedReply(int Sequence, Value Result, ImmutableArray<Value> Arguments) : WorkerReply(Sequence)
{
    internal const byte Tag = 2;

    protected override void Write(WireWriter writer)
    {
        writer.Byte(Tag);
        writer.Int32(Sequence);
        writer.Value(Result);
        writer.Array(Arguments, static (w, argument) => w.Value(argument));
    }

    internal static ReturnedReply Read(WireReader reader) =>
        new(reader.Int32(), reader.Value(), reader.Array(static r => r.Value()));
}

/// <summary>The method, or the constructor before it, threw.</summary>
public sealed record ThrewReply(int Sequence, string ExceptionType, string Message, string StackTrace) : WorkerReply(Sequence)
{
    internal const byte Tag = 3;

    protected override void Write(WireWriter writer)
    {
        writer.Byte(Tag);
        writer.Int32(Sequence);
        writer.Text(ExceptionType);
        writer.Text(Message);
        writer.Text(StackTrace);
    }

    internal static ThrewReply Read(WireReader reader) => new(reader.Int32(), reader.Sentence(), reader.Sentence(), reader.Sentence());
}
