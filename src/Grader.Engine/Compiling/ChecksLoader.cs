using System.Runtime.Loader;
using Grader.Contracts;
using Grader.Engine.Boxes;
using Grader.Engine.Checks;
using Grader.Problems;

namespace Grader.Engine.Compiling;

/// <summary>A problem's compiled checks: from the cache, or from the compiler process.</summary>
public sealed class ChecksLoader(Components components, ChecksCache cache)
{
    readonly References _references = new(components);

    /// <exception cref="InvalidProblemException">They do not compile, or define nothing.</exception>
    public IReadOnlyList<Check> Load(Problem problem, CompilerClient compiler, CancellationToken cancellation)
    {
        var key = ChecksCache.Key(problem.Contract, problem.Solution, problem.Checks);
        var assembly = cache.Find(key);
        if (assembly is null)
        {
            assembly = Compile(problem, compiler, cancellation);
            cache.Store(key, assembly);
        }
        // a context of its own: the checks of every problem are an assembly of the same name
        using var stream = new MemoryStream(assembly);
        var type = new AssemblyLoadContext(problem.Id).LoadFromStream(stream).GetType("ProblemChecks", throwOnError: true)!;
        try
        {
            return ((ProblemChecks)Activator.CreateInstance(type)!).Build();
        }
        catch (InvalidCheckException invalid)
        {
            throw new InvalidProblemException(problem.Checks.Path, 0, invalid.Message);
        }
    }

    byte[] Compile(Problem problem, CompilerClient compiler, CancellationToken cancellation)
    {
        var outcome = compiler.Compile(
            new CompileChecksRequest(problem.Contract, _references.ForChecks, problem.Checks, problem.Solution), cancellation);
        if (outcome.Reply is not { } reply)
        {
            throw new InvalidProblemException(problem.Checks.Path, 0, outcome.Failure!);
        }
        return reply switch
        {
            { Assembly: { } assembly } => assembly,
            { Diagnostics: [var first, ..] } => throw new InvalidProblemException(first.Path, first.Line, $"{first.Id}: {first.Message}"),
            _ => throw new InvalidProblemException(problem.Checks.Path, 0, "the checks do not compile"),
        };
    }
}
