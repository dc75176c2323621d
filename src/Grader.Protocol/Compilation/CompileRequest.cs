using System.Collections.Immutable;

namespace Grader.Protocol;

/// <summary>
/// What the host asks of the compiler process. Each request gets one <see cref="CompileReply"/>, except <see cref="MutateRequest"/>, which
/// gets a <see cref="MutateReply"/>.
/// </summary>
/// <param name="Contract">The problem's <c>contract.cs</c>.</param>
/// <param name="References">Full paths of the assemblies to compile against.</param>
public abstract record CompileRequest(SourceFile Contract, ImmutableArray<string> References)
{
    public byte[] ToFrame()
    {
        var writer = new WireWriter();
        writer.Byte(Kind);
        Contract.Write(writer);
        writer.Array(References, static (w, path) => w.Text(path));
        WriteRest(writer);
        return writer.Written.ToArray();
    }

    /// <exception cref="ProtocolException">The frame is not a request.</exception>
    public static CompileRequest FromFrame(byte[] frame)
    {
        var reader = new WireReader(frame);
        var tag = reader.Byte();
        var contract = SourceFile.Read(reader);
        var references = reader.Array(static r => r.Text());
        CompileRequest request = tag switch
        {
            CompileSubmissionRequest.Tag => CompileSubmissionRequest.ReadRest(reader, contract, references),
            CompileChecksRequest.Tag => CompileChecksRequest.ReadRest(reader, contract, references),
            CompileVariantsRequest.Tag => CompileVariantsRequest.ReadRest(reader, contract, references),
            CompileAssertionRequest.Tag => CompileAssertionRequest.ReadRest(reader, contract, references),
            CompileWatchedRequest.Tag => CompileWatchedRequest.ReadRest(reader, contract, references),
            MutateRequest.Tag => MutateRequest.ReadRest(reader, contract, references),
            _ => throw new ProtocolException($"{tag} is no request"),
        };
        reader.End();
        return request;
    }

    protected abstract byte Kind { get; }

    protected abstract void WriteRest(WireWriter writer);
}

/// <summary>Compile a candidate's files and bind them to the contract.</summary>
/// <param name="Sources">Files of one submission; a single <c>.csx</c> is a script, and <c>#load</c> finds the other files here.</param>
/// <param name="Starter">For katas: the file that the candidate began with, to compare against.</param>
/// <param name="Protected">Names of the methods that must stay as they are in the starter.</param>
/// <param name="Banned">Full names of the namespaces, types and members that must not be used.</param>
public sealed record CompileSubmissionRequest(
    SourceFile Contract, ImmutableArray<string> References, ImmutableArray<SourceFile> Sources, SourceFile? Starter,
    ImmutableArray<string> Protected, ImmutableArray<string> Banned)
    : CompileRequest(Contract, References)
{
    internal const byte Tag = 1;

    /// <summary>Whether somebody will step through it: every variable is kept and every line has code of its own.</summary>
    public bool IsForDebugger { get; init; }

    protected override byte Kind => Tag;

    protected override void WriteRest(WireWriter writer)
    {
        writer.Array(Sources, static (w, source) => source.Write(w));
        writer.Boolean(Starter is not null);
        Starter?.Write(writer);
        writer.Array(Protected, static (w, name) => w.Text(name));
        writer.Array(Banned, static (w, name) => w.Text(name));
        writer.Boolean(IsForDebugger);
    }

    internal static CompileSubmissionRequest ReadRest(WireReader reader, SourceFile contract, ImmutableArray<string> references) =>
        new(contract, references, reader.Array(SourceFile.Read), reader.Boolean() ? SourceFile.Read(reader) : null,
            reader.Array(static r => r.Text()), reader.Array(static r => r.Text()))
        {
            IsForDebugger = reader.Boolean(),
        };
}

/// <summary>Compile a problem's checks together with its contract and reference solution into the assembly that the host loads.</summary>
public sealed record CompileChecksRequest(SourceFile Contract, ImmutableArray<string> References, SourceFile Checks, SourceFile Solution)
    : CompileRequest(Contract, References)
{
    internal const byte Tag = 2;

    protected override byte Kind => Tag;

    protected override void WriteRest(WireWriter writer)
    {
        Checks.Write(writer);
        Solution.Write(writer);
    }

    internal static CompileChecksRequest ReadRest(WireReader reader, SourceFile contract, ImmutableArray<string> references) =>
        new(contract, references, SourceFile.Read(reader), SourceFile.Read(reader));
}

/// <summary>
/// Compile several submissions of one problem into one assembly, each in its own namespace. Used for a problem's known mistakes and for
/// mutants, because a compilation for each would take long. A submission that does not compile, or uses what is banned, has no binding in
/// the reply.
/// </summary>
/// <param name="Sources">One class file per submission; scripts are not supported.</param>
/// <param name="Starter">For katas, as in <see cref="CompileSubmissionRequest"/>.</param>
/// <param name="Banned">As in <see cref="CompileSubmissionRequest"/>.</param>
public sealed record CompileVariantsRequest(
    SourceFile Contract, ImmutableArray<string> References, ImmutableArray<SourceFile> Sources, SourceFile? Starter,
    ImmutableArray<string> Protected, ImmutableArray<string> Banned)
    : CompileRequest(Contract, References)
{
    internal const byte Tag = 3;

    protected override byte Kind => Tag;

    protected override void WriteRest(WireWriter writer)
    {
        writer.Array(Sources, static (w, source) => source.Write(w));
        writer.Boolean(Starter is not null);
        Starter?.Write(writer);
        writer.Array(Protected, static (w, name) => w.Text(name));
        writer.Array(Banned, static (w, name) => w.Text(name));
    }

    internal static CompileVariantsRequest ReadRest(WireReader reader, SourceFile contract, ImmutableArray<string> references) =>
        new(contract, references, reader.Array(SourceFile.Read), reader.Boolean() ? SourceFile.Read(reader) : null,
            reader.Array(static r => r.Text()), reader.Array(static r => r.Text()));
}

/// <summary>List the mutations of a file: small changes, each of which makes a different program.</summary>
/// <param name="Except">Names of the methods to leave unchanged.</param>
public sealed record MutateRequest(SourceFile Contract, SourceFile Source, ImmutableArray<string> Except) : CompileRequest(Contract, [])
{
    internal const byte Tag = 4;

    protected override byte Kind => Tag;

    protected override void WriteRest(WireWriter writer)
    {
        Source.Write(writer);
        writer.Array(Except, static (w, name) => w.Text(name));
    }

    internal static MutateRequest ReadRest(WireReader reader, SourceFile contract, ImmutableArray<string> _) =>
        new(contract, SourceFile.Read(reader), reader.Array(static r => r.Text()));
}

/// <summary>
/// Compile a kata's submission so that it records how it trains, bound to its contract and to <see cref="WatchMethods"/>.
/// </summary>
public sealed record CompileWatchedRequest(
    SourceFile Contract, ImmutableArray<string> References, ImmutableArray<SourceFile> Sources) : CompileRequest(Contract, References)
{
    internal const byte Tag = 5;

    protected override byte Kind => Tag;

    protected override void WriteRest(WireWriter writer) => writer.Array(Sources, static (w, source) => source.Write(w));

    internal static CompileWatchedRequest ReadRest(WireReader reader, SourceFile contract, ImmutableArray<string> references) =>
        new(contract, references, reader.Array(SourceFile.Read));
}

/// <summary>
/// Compile a candidate's assertion about a kata with each of several loops. It is bound as a method that takes what training takes and
/// returns whether the loop is healthy.
/// </summary>
/// <param name="Sources">The candidate's files, with a class <c>Evidence</c> in one of them.</param>
/// <param name="Loops">The problem's own loops, one file each.</param>
/// <param name="Method">Name of the assertion; case is ignored.</param>
/// <param name="Training">The contract's method whose parameters the assertion has.</param>
public sealed record CompileAssertionRequest(
    SourceFile Contract, ImmutableArray<string> References, ImmutableArray<SourceFile> Sources, ImmutableArray<SourceFile> Loops,
    string Method, string Training)
    : CompileRequest(Contract, References)
{
    internal const byte Tag = 6;

    protected override byte Kind => Tag;

    protected override void WriteRest(WireWriter writer)
    {
        writer.Array(Sources, static (w, source) => source.Write(w));
        writer.Array(Loops, static (w, source) => source.Write(w));
        writer.Text(Method);
        writer.Text(Training);
    }

    internal static CompileAssertionRequest ReadRest(WireReader reader, SourceFile contract, ImmutableArray<string> references) =>
        new(contract, references, reader.Array(SourceFile.Read), reader.Array(SourceFile.Read), reader.Text(), reader.Text());
}
