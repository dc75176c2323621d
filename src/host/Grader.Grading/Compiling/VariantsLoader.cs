using System.Collections.Immutable;
using Grader.Problems;
using Grader.Protocol;

namespace Grader.Grading.Compiling;

/// <summary>Several of the problem's own submissions, compiled into one assembly: from the cache, or from the compiler process.</summary>
public sealed class VariantsLoader(ReferenceAssemblies references, ChecksCache cache, CompilerClient compiler)
{
    /// <summary>The assembly and what became of each source, in their order; null if the compiler gave up on them.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public CompileReply? Load(Problem problem, ImmutableArray<SourceFile> sources, CancellationToken cancellation)
    {
        var banned = new SourceFile("banned", string.Join('\n', problem.BannedNames));
        var key = ChecksCache.Key([problem.Contract, problem.Starter, banned, .. sources]);
        if (cache.Find(key) is { } known)
        {
            return compiler.Ready(CompileReply.FromFrame(known), cancellation);
        }
        var reply = Compile(problem, sources, cancellation);
        if (reply is { Assembly: not null })
        {
            cache.Store(key, reply.ToFrame());
        }
        return reply;
    }

    /// <summary>The same without the cache, for what is used once.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public CompileReply? Compile(Problem problem, ImmutableArray<SourceFile> sources, CancellationToken cancellation) => compiler.Compile(
        new CompileVariantsRequest(
            problem.Contract, references.ForSubmissions, sources,
            problem.Kata is null ? null : problem.Starter, problem.Kata?.Protected ?? [], problem.BannedNames),
        cancellation).Reply;
}
