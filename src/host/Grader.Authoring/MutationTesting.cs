using Grader.Checks;
using Grader.Grading.Compiling;
using Grader.Grading.Examining;
using Grader.Problems;
using Grader.Protocol;

namespace Grader.Authoring;

/// <summary>
/// Mutation testing of a problem's checks (DeMillo, Lipton and Sayward 1978): each small change to the reference solution must be rejected,
/// or be listed as one that changes nothing. The mutants are compiled together and run one after another in a few workers. Each ends at the
/// first check that fails.
/// </summary>
public sealed class MutationTesting(Toolchain toolchain)
{
    /// <summary>Mutants per assembly and worker.</summary>
    const int Batch = 80;

    readonly Mutants _mutants = new(toolchain);

    /// <summary>One finding per mutant that compiles, as they come.</summary>
    /// <param name="sample">How many are drawn, by the seed; null for all.</param>
    /// <exception cref="InvalidProblemException">The folder is broken.</exception>
    public IEnumerable<MutantFinding> Prove(Problem problem, Seed seed, int? sample, CancellationToken cancellation)
    {
        var equivalents = EquivalentMutant.Read(problem.Folder);
        var mutants = _mutants.Of(problem, problem.Solution, cancellation);
        if (sample is { } count)
        {
            new Random((int)seed.Value).Shuffle(mutants);
            mutants = [.. mutants.Take(count).OrderBy(mutant => mutant.Line)];
        }
        foreach (var (mutant, failed) in mutants.Chunk(Batch).SelectMany(batch =>
                     _mutants.Run(problem, batch, mutant => mutant.Source, seed, Effort.VerdictOnly, FirstThatRejects, cancellation)
                     ?? throw new InvalidProblemException(problem.Solution.Path, 0, "the compiler gave up on its mutants")))
        {
            if (failed?.Result is { Verdict: Verdict.InternalError } fault)
            {
                throw new InvalidProblemException(
                    problem.Checks.Path, 0, $"`{fault.Name}` cannot stand the mutant `{mutant.After}`: {fault.Message}");
            }
            yield return new MutantFinding(
                mutant, failed?.Result, equivalents.FirstOrDefault(entry => entry.Before == mutant.Before && entry.After == mutant.After));
        }
    }

    static CheckOutcome? FirstThatRejects(IEnumerable<CheckOutcome> examined) => examined.FirstOrDefault(part => part.Result.Rejects);
}

/// <summary>What became of one mutant.</summary>
/// <param name="RejectedBy">The first check that failed; null if it survived.</param>
/// <param name="Equivalent">The entry that says why it may survive; null if there is none.</param>
public sealed record MutantFinding(Mutant Mutant, CheckResult? RejectedBy, EquivalentMutant? Equivalent)
{
    public bool Survived => RejectedBy is null && Equivalent is null;
}
