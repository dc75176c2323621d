using System.Collections.Immutable;
using Grader.Contracts;
using Grader.Engine.Boxes;
using Grader.Engine.Compiling;
using Grader.Problems;

namespace Grader.Engine.Benchmarking;

/// <summary>Compiles what is timed. The numeric core is a reference of the problem's own <c>core.cs</c> only.</summary>
sealed class Entries(Components components, CompilerClient compiler)
{
    readonly References _references = new(components);

    static string Core => typeof(Numerics.Attention).Assembly.Location;

    /// <summary>The submission; without an entry where it does not compile.</summary>
    public (Entry? Entry, CompileOutcome Outcome) Of(Problem problem, Submission submission, CancellationToken cancellation)
    {
        var outcome = submission.Refusal is { } refusal
            ? CompileOutcome.Refused(refusal)
            : Compile(problem, submission.Sources, problem.Manifest.Banned, [], cancellation);
        return (Compiled(outcome, Contestant.Submission, null), outcome);
    }

    /// <summary>The model solution, and the core where the problem has one.</summary>
    /// <exception cref="InvalidProblemException">They do not compile.</exception>
    public ImmutableArray<Entry> OfProblem(Problem problem, CancellationToken cancellation)
    {
        var model = Own(problem, Contestant.Model, problem.Solution, [], null, cancellation);
        return problem.ReadCore() is { } core
            ? [model, Own(problem, Contestant.Core, core, [Core], File.ReadAllBytes(Core), cancellation)]
            : [model];
    }

    Entry Own(
        Problem problem, Contestant contestant, SourceFile source, ImmutableArray<string> references, byte[]? library,
        CancellationToken cancellation)
    {
        var outcome = Compile(problem, [source], [], references, cancellation);
        return Compiled(outcome, contestant, library) ?? throw (outcome.Reply?.Diagnostics is [var first, ..]
            ? new InvalidProblemException(first.Path, first.Line, $"{first.Id}: {first.Message}")
            : new InvalidProblemException(source.Path, 0, outcome.Failure ?? outcome.Reply?.Fault ?? "it does not compile"));
    }

    CompileOutcome Compile(
        Problem problem, ImmutableArray<SourceFile> sources, ImmutableArray<string> banned, ImmutableArray<string> references,
        CancellationToken cancellation) =>
        compiler.Compile(
            new CompileSubmissionRequest(
                problem.Contract, [.. _references.ForSubmissions, .. references], sources, null, [], banned),
            cancellation);

    static Entry? Compiled(CompileOutcome outcome, Contestant contestant, byte[]? library) =>
        outcome.Reply is { Assembly: { } assembly, Variants: [{ Binding: { } binding }] }
            ? new Entry(contestant, assembly, binding, library)
            : null;
}
