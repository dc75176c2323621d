using System.Collections.Immutable;
using Grader.Checks;
using Grader.Grading;
using Grader.Grading.Compiling;
using Grader.Grading.Examining;
using Grader.Grading.Running;
using Grader.Problems;
using Grader.Protocol;

namespace Grader.Authoring;

/// <summary>
/// Makes the mutants of a file, and runs a problem's checks on changed programs: compiled together, one after another in one worker.
/// </summary>
sealed class Mutants(Toolchain toolchain)
{
    /// <summary>All mutants, whether they compile or not. For katas, the measuring methods stay as they are.</summary>
    public Mutant[] Of(Problem problem, SourceFile source, CancellationToken cancellation) =>
        [.. Changes(problem, source, cancellation).Select(mutation => Mutant.Apply(source, mutation))];

    /// <summary>The changes that make them.</summary>
    public ImmutableArray<Mutation> Changes(Problem problem, SourceFile source, CancellationToken cancellation) =>
        toolchain.Compiler.Mutations(problem.Contract, source, problem.Kata?.Protected ?? [], cancellation);

    /// <summary>
    /// Each changed program that compiles, as it comes, with a check that fails, or null if none does. No further check is run after that
    /// one. The whole result is null if the compiler gave up on them.
    /// </summary>
    /// <param name="pick">Chooses that check from all of them, in their order; checks that it does not ask for are not run.</param>
    /// <param name="effort">As for a <see cref="CheckRunner"/>.</param>
    /// <exception cref="InvalidProblemException">The checks are broken.</exception>
    public IEnumerable<(T Program, CheckOutcome? Failed)>? Run<T>(
        Problem problem, T[] programs, Func<T, SourceFile> source, Seed seed, Effort effort,
        Func<IEnumerable<CheckOutcome>, CheckOutcome?> pick, CancellationToken cancellation)
    {
        if (programs.Length == 0)
        {
            return [];
        }
        var compiled = toolchain.Variants.Compile(problem, [.. programs.Select(source)], cancellation);
        if (compiled is not { Assembly: { } assembly } reply)
        {
            return null;
        }
        var runner = new CheckRunner(problem, toolchain.Checks.Load(problem, cancellation), seed, effort, cancellation);
        var bound = programs.Zip(reply.Variants).Where(pair => pair.Second.Binding is not null);
        return Run(problem, assembly, [.. bound], source, runner, pick, cancellation);
    }

    IEnumerable<(T Program, CheckOutcome? Failed)> Run<T>(
        Problem problem, byte[] assembly, (T, Variant Variant)[] bound, Func<T, SourceFile> source, CheckRunner runner,
        Func<IEnumerable<CheckOutcome>, CheckOutcome?> pick, CancellationToken cancellation)
    {
        using var session = new WorkerSession(toolchain.Workers, problem.Manifest, cancellation);
        session.Load(assembly, [.. bound.Select(pair => pair.Variant.Binding!)]);
        foreach (var ((program, variant), i) in bound.Select((pair, i) => (pair, i)))
        {
            session.SwitchTo(i);
            yield return (program, pick(runner.Run(Submission.FromSource(source(program)), session, variant.Difference, [])));
        }
    }
}
