using System.Collections.Immutable;
using Grader.Grading.Compiling;
using Grader.Problems;
using Grader.Protocol;

namespace Grader.Grading.Benchmarking;

/// <summary>Compiles what a submission is compared with. Only the problem's own <c>core.cs</c> may reference the numeric core.</summary>
sealed class SubjectCompiler(Toolchain toolchain)
{
    static string Core => typeof(Numerics.Attention).Assembly.Location;

    /// <summary>The reference solution, and the core if the problem has one.</summary>
    /// <exception cref="InvalidProblemException">They do not compile.</exception>
    public ImmutableArray<CompiledSubject> Compile(Problem problem, CancellationToken cancellation)
    {
        var reference = new CompiledSubject(Subject.Reference, Compile(problem, problem.Solution, [], cancellation), null);
        return problem.ReadCore() is { } core
            ? [reference, new CompiledSubject(Subject.Core, Compile(problem, core, [Core], cancellation), File.ReadAllBytes(Core))]
            : [reference];
    }

    CompiledSubmission Compile(
        Problem problem, SourceFile source, ImmutableArray<string> references, CancellationToken cancellation)
    {
        var request = new CompileSubmissionRequest(
            problem.Contract, [.. toolchain.References.ForSubmissions, .. references], [source], null, [], []);
        var outcome = toolchain.Compiler.Compile(request, cancellation);
        return outcome.Submission ?? throw (outcome.Diagnostics is [var first, ..]
            ? new InvalidProblemException(first.Path, first.Line, $"{first.Id}: {first.Message}")
            : new InvalidProblemException(source.Path, 0, outcome.Reason ?? "it does not compile"));
    }
}
