using System.Collections.Concurrent;
using System.Runtime.Loader;
using Grader.Checks;
using Grader.Problems;
using Grader.Protocol;
using Grader.Sandboxing.Tracing;

namespace Grader.Grading.Compiling;

/// <summary>A problem's compiled checks: from the cache, or from the compiler process.</summary>
public sealed class ChecksLoader(ReferenceAssemblies references, ChecksCache cache, CompilerClient compiler)
{
    /// <summary>Loaded once: an assembly is never unloaded, and its code would be compiled again for each submission.</summary>
    readonly ConcurrentDictionary<string, Func<ProblemChecks>> _loaded = new();

    /// <exception cref="InvalidProblemException">They do not compile, or define nothing.</exception>
    public IReadOnlyList<Check> Load(Problem problem, CancellationToken cancellation) =>
        LoadWhole(problem, cancellation).Checks;

    /// <summary>How a kata is trained under observation; null if its checks do not say.</summary>
    /// <exception cref="InvalidProblemException">They do not compile, or define nothing.</exception>
    public Inspection? LoadInspection(Problem problem, CancellationToken cancellation) =>
        LoadWhole(problem, cancellation).Defined.Inspection;

    /// <summary>What to time in the problem; empty if its checks do not say.</summary>
    /// <exception cref="InvalidProblemException">They do not compile, or define nothing.</exception>
    public IReadOnlyList<Benchmark> LoadBenchmarks(Problem problem, CancellationToken cancellation) =>
        LoadWhole(problem, cancellation).Defined.Benchmarks;

    /// <summary>What the problem's <c>checks.cs</c> defines.</summary>
    /// <exception cref="InvalidProblemException">They do not compile, or define nothing.</exception>
    public ProblemChecks LoadDefined(Problem problem, CancellationToken cancellation) => LoadWhole(problem, cancellation).Defined;

    /// <summary>The problem's contract, an interface.</summary>
    /// <exception cref="InvalidProblemException">The checks do not compile, or define nothing.</exception>
    public Type LoadContract(Problem problem, CancellationToken cancellation) => LoadWhole(problem, cancellation).Defined.Contract;

    (IReadOnlyList<Check> Checks, ProblemChecks Defined) LoadWhole(Problem problem, CancellationToken cancellation)
    {
        using var span = Spans.Begin("load the checks");
        var key = ChecksCache.Key(problem.Contract, problem.Solution, problem.Checks);
        if (!_loaded.TryGetValue(key, out var create))
        {
            create = _loaded.GetOrAdd(key, LoadFactory(problem.Id, cache.Find(key) ?? CompileAndStore(key, problem, cancellation)));
        }
        try
        {
            var checks = create();
            return (checks.Build(), checks);
        }
        catch (InvalidCheckException invalid)
        {
            throw new InvalidProblemException(problem.Checks.Path, 0, invalid.Message);
        }
    }

    /// <summary>In a load context of its own: the checks of all problems have the same assembly name.</summary>
    static Func<ProblemChecks> LoadFactory(string id, byte[] assembly)
    {
        using var stream = new MemoryStream(assembly);
        var factory = new AssemblyLoadContext(id).LoadFromStream(stream).GetType(ChecksAssembly.Factory, throwOnError: true)!;
        return factory.GetMethod(ChecksAssembly.Create)!.CreateDelegate<Func<ProblemChecks>>();
    }

    byte[] CompileAndStore(string key, Problem problem, CancellationToken cancellation)
    {
        var assembly = Compile(problem, cancellation);
        cache.Store(key, assembly);
        return assembly;
    }

    byte[] Compile(Problem problem, CancellationToken cancellation)
    {
        var outcome = compiler.Compile(
            new CompileChecksRequest(problem.Contract, references.ForChecks, problem.Checks, problem.Solution), cancellation);
        if (outcome.Reply is not { } reply)
        {
            throw new InvalidProblemException(problem.Checks.Path, 0, outcome.Failure!);
        }
        return reply switch
        {
            { Assembly: { } assembly } => assembly,
            { Diagnostics: [var first, ..] all } =>
                throw new InvalidProblemException(first.Path, first.Line, ChecksErrors.Describe(all, problem.Folder)),
            _ => throw new InvalidProblemException(problem.Checks.Path, 0, "the checks do not compile"),
        };
    }
}
