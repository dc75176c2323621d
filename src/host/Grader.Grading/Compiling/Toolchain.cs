using System.Collections.Immutable;
using Grader.Grading.Running;
using Grader.Problems;
using Grader.Protocol;
using Grader.Sandboxing;

namespace Grader.Grading.Compiling;

/// <summary>
/// Everything on this machine that turns source files into running programs: the compiler process, the worker processes and cached
/// compilations. Whatever grades, proves or times gets one. It owns the processes.
/// </summary>
public sealed class Toolchain : IDisposable
{
    public Toolchain(Components components, Sandbox sandbox, ChecksCache cache, CompilerClient compiler)
    {
        (Components, Sandbox, Compiler) = (components, sandbox, compiler);
        References = new ReferenceAssemblies(components);
        Checks = new ChecksLoader(References, cache, compiler);
        Variants = new VariantsLoader(References, cache, compiler);
        Workers = new WorkerPool(components, sandbox);
    }

    public Components Components { get; }

    public Sandbox Sandbox { get; }

    public CompilerClient Compiler { get; }

    /// <summary>What submissions and checks are compiled against.</summary>
    public ReferenceAssemblies References { get; }

    /// <summary>Compiled checks of problems.</summary>
    public ChecksLoader Checks { get; }

    /// <summary>A problem's own submissions, compiled together.</summary>
    public VariantsLoader Variants { get; }

    public WorkerPool Workers { get; init; }

    /// <summary>What is asked of the compiler about a submission.</summary>
    public CompileSubmissionRequest Request(Problem problem, ImmutableArray<SourceFile> sources) => new(
        problem.Contract, References.ForSubmissions, sources,
        problem.Kata is null ? null : problem.Starter, problem.Kata?.Protected ?? [], problem.BannedNames);

    /// <summary>Compiles a submission, unless it has already been refused.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public CompileOutcome Compile(Submission submission, CompileRequest request, CancellationToken cancellation) =>
        submission.Refusal is { } refusal ? CompileOutcome.Refused(refusal) : Compiler.Compile(request, cancellation);

    public void Dispose()
    {
        Workers.Dispose();
        Compiler.Dispose();
    }
}
