using System.Collections.Immutable;

namespace Grader.Protocol;

/// <summary>The mutations of a file, ordered by position.</summary>
/// <param name="Fault">The exception if the compiler process itself failed.</param>
public sealed record MutateReply(ImmutableArray<Mutation> Mutations, string? Fault = null)
{
    public byte[] ToFrame()
    {
        var writer = new WireWriter();
        writer.Array(Mutations, static (w, mutation) => mutation.Write(w));
        writer.OptionalText(Fault);
        return writer.Written.ToArray();
    }

    /// <exception cref="ProtocolException">The frame is not such a reply.</exception>
    public static MutateReply FromFrame(byte[] frame)
    {
        var reader = new WireReader(frame);
        var reply = new MutateReply(reader.Array(Mutation.Read), reader.OptionalSentence());
        reader.End();
        return reply;
    }
}

/// <summary>One small change to a file, which still parses; whether it compiles is checked later.</summary>
/// <param name="Kind">What is changed, in a word or two: <c>comparison</c>, <c>constant</c>, <c>removed statement</c>.</param>
/// <param name="Start">Where the replaced text begins, in UTF-16 units.</param>
/// <param name="Length">Its length; 0 if text is inserted.</param>
public sealed record Mutation(string Kind, int Start, int Length, string Replacement)
{
    /// <exception cref="ArgumentOutOfRangeException">The text is a different, shorter one.</exception>
    public string ApplyTo(string text) => string.Concat(text.AsSpan(0, Start), Replacement, text.AsSpan(Start + Length));

    public void Write(WireWriter writer)
    {
        writer.Text(Kind);
        writer.Int32(Start);
        writer.Int32(Length);
        writer.Text(Replacement);
    }

    public static Mutation Read(WireReader reader) => new(reader.Text(), reader.Int32(), reader.Int32(), reader.Text());
}
