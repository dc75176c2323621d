using System.Collections.Immutable;

namespace Grader.Protocol;

/// <summary>The answer to a <see cref="CompileRequest"/>: an assembly, or the diagnostics that say why there is none.</summary>
/// <param name="Variants">
/// The submissions in the assembly, in the order of the request: one, or several that were compiled together; none for checks.
/// </param>
/// <param name="Fault">The exception if the compiler process itself failed. Never the candidate's fault.</param>
public sealed record CompileReply(
    byte[]? Assembly, ImmutableArray<Variant> Variants, ImmutableArray<CompileDiagnostic> Diagnostics, string? Fault = null)
{
    /// <summary>Whether the assembly uses TorchSharp and so needs its native library.</summary>
    public bool UsesTorch { get; init; }

    public byte[] ToFrame()
    {
        var writer = new WireWriter();
        writer.Boolean(Assembly is not null);
        if (Assembly is not null)
        {
            writer.Bytes(Assembly);
        }
        writer.Array(Variants, static (w, variant) => variant.Write(w));
        writer.Array(Diagnostics, static (w, diagnostic) => diagnostic.Write(w));
        writer.OptionalText(Fault);
        writer.Boolean(UsesTorch);
        return writer.Written.ToArray();
    }

    /// <exception cref="ProtocolException">The frame is not a reply.</exception>
    public static CompileReply FromFrame(byte[] frame)
    {
        var reader = new WireReader(frame);
        var reply = new CompileReply(
            reader.Boolean() ? reader.Bytes() : null,
            reader.Array(Variant.Read),
            reader.Array(CompileDiagnostic.Read),
            reader.OptionalSentence())
        {
            UsesTorch = reader.Boolean(),
        };
        reader.End();
        return reply;
    }
}

/// <summary>One submission in an assembly.</summary>
/// <param name="Binding">Null if it does not compile or does not fit the contract.</param>
/// <param name="Difference">For katas: how it differs from the starter.</param>
public sealed record Variant(Binding? Binding, StarterDifference? Difference)
{
    public void Write(WireWriter writer)
    {
        writer.Boolean(Binding is not null);
        Binding?.Write(writer);
        writer.Boolean(Difference is not null);
        Difference?.Write(writer);
    }

    public static Variant Read(WireReader reader) => new(
        reader.Boolean() ? Binding.Read(reader) : null,
        reader.Boolean() ? StarterDifference.Read(reader) : null);
}

/// <summary>One error of the compiler, or of the binder.</summary>
/// <param name="Id">The compiler's number, such as CS0103; GR… for the binder's.</param>
/// <param name="Path">The file as the request named it; empty if the error belongs to no file.</param>
/// <param name="Line">1-based; 0 if there is none.</param>
/// <param name="Column">1-based, in UTF-16 units.</param>
/// <param name="Length">Units to underline, at least 1.</param>
/// <param name="SourceLine">The text of the line.</param>
/// <param name="Advice">One sentence in plain words; null if there is none.</param>
public sealed record CompileDiagnostic(
    string Id, string Message, string Path, int Line, int Column, int Length, string SourceLine, string? Advice)
{
    /// <summary>The id of the error for using something that the problem bans.</summary>
    public const string BannedApi = "GR0011";

    public void Write(WireWriter writer)
    {
        writer.Text(Id);
        writer.Text(Message);
        writer.Text(Path);
        writer.Int32(Line);
        writer.Int32(Column);
        writer.Int32(Length);
        writer.Text(SourceLine);
        writer.OptionalText(Advice);
    }

    public static CompileDiagnostic Read(WireReader reader) => new(
        reader.Sentence(), reader.Sentence(), reader.Sentence(), reader.Int32(), reader.Int32(), reader.Int32(),
        reader.Sentence(), reader.OptionalSentence());
}

/// <summary>How a kata's submission differs from its starter, by syntax: white space and comments do not count.</summary>
/// <param name="ChangedStatements">Statements and declarations added, removed or altered.</param>
/// <param name="ChangedProtected">The protected methods that were changed.</param>
public sealed record StarterDifference(int ChangedStatements, ImmutableArray<string> ChangedProtected)
{
    public void Write(WireWriter writer)
    {
        writer.Int32(ChangedStatements);
        writer.Array(ChangedProtected, static (w, name) => w.Text(name));
    }

    public static StarterDifference Read(WireReader reader) => new(reader.Int32(), reader.Array(static r => r.Text()));
}
