using Grader.Checks;
using Grader.Grading;
using Grader.Grading.Compiling;
using Grader.Grading.Examining;
using Grader.Grading.Running;
using Grader.Problems;
using Grader.Protocol;

namespace Grader.Authoring;

/// <summary>Makes the mutants of a file and runs a problem's checks on them: compiled together, one after another in one worker.</summary>
sealed class Mutants(Toolchain toolchain)
{
    /// <summary>All mutants, whether they compile or not. For katas, the measuring methods stay as they are.</summary>
    public Mutant[] Of(Problem problem, SourceFile source, CancellationToken cancellation) =>
        [.. toolchain.Compiler.Mutations(problem.Contract, source, problem.Kata?.Protected ?? [], cancellation)
            .Select(mutation => Mutant.Apply(source, mutation))];

    /// <summary>
    /// Each mutant that compiles, as it comes, with a check that fails, or null if none does. No further check is run after that one. The
    /// whole result is null if the compiler gave up on them.
    /// </summary>
    /// <param name="pick">Chooses that check from all of them, in their order; checks that it does not ask for are not run.</param>
    /// <param name="effort">As for a <see cref="CheckRunner"/>.</param>
    /// <exception cref="InvalidProblemException">The checks are broken.</exception>
    public IEnumerable<(Mutant Mutant, CheckOutcome? Failed)>? Run(
        Problem problem, Mutant[] mutants, Seed seed, Effort effort,
        Func<IEnumerable<CheckOutcome>, CheckOutcome?> pick, CancellationToken cancellation)
    {
        if (mutants.Length == 0)
        {
            return [];
        }
        var compiled = toolchain.Variants.Compile(problem, [.. mutants.Select(mutant => mutant.Source)], cancellation);
        if (compiled is not { Assembly: { } assembly } reply)
        {
            return null;
        }
        var runner = new CheckRunner(problem, toolchain.Checks.Load(problem, cancellation), seed, effort, cancellation);
        var bound = mutants.Zip(reply.Variants).Where(pair => pair.Second.Binding is not null);
        return Run(problem, assembly, [.. bound], runner, pick, cancellation);
    }

    IEnumerable<(Mutant Mutant, CheckOutcome? Failed)> Run(
        Problem problem, byte[] assembly, (Mutant, Variant Variant)[] bound, CheckRunner runner,
        Func<IEnumerable<CheckOutcome>, CheckOutcome?> pick, CancellationToken cancellation)
    {
        using var session = new WorkerSession(toolchain.Workers, problem.Manifest, cancellation);
        session.Load(assembly, [.. bound.Select(pair => pair.Variant.Binding!)]);
        foreach (var ((mutant, variant), i) in bound.Select((pair, i) => (pair, i)))
        {
            session.SwitchTo(i);
            yield return (mutant, pick(runner.Run(Submission.FromSource(mutant.Source), session, variant.Difference, [])));
        }
    }
}
