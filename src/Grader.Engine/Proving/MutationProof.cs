using System.Collections.Immutable;
using Grader.Contracts;
using Grader.Engine.Boxes;
using Grader.Engine.Compiling;
using Grader.Engine.Examining;
using Grader.Engine.Running;
using Grader.Problems;

namespace Grader.Engine.Proving;

/// <summary>
/// Mutation testing of a problem's checks (DeMillo, Lipton and Sayward 1978): each small change to the model solution has to be rejected, or be
/// listed as one that changes nothing. The mutants are compiled together and run one after another in few workers; the first check that fails
/// ends each.
/// </summary>
public sealed class MutationProof(Components components, Sandbox sandbox, ChecksCache cache, CompilerClient compiler)
{
    /// <summary>Mutants of one assembly and one worker.</summary>
    const int Batch = 80;

    readonly ChecksLoader _checks = new(components, cache);
    readonly VariantsLoader _variants = new(components, cache, compiler);

    /// <summary>One finding per mutant that compiles, as they come.</summary>
    /// <param name="sample">How many are drawn, by the seed; null for all.</param>
    /// <exception cref="InvalidProblemException">The folder is broken.</exception>
    public IEnumerable<MutantFinding> Prove(Problem problem, Seed seed, int? sample, CancellationToken cancellation)
    {
        var equivalents = Equivalent.Read(problem.Folder);
        var examination = new Examination(problem, _checks.Load(problem, compiler, cancellation), seed, cancellation);
        var mutants = compiler.Mutations(problem.Contract, problem.Solution, problem.Kata?.Protected ?? [], cancellation)
            .Select(mutation => Mutant.Of(problem.Solution, mutation)).ToArray();
        if (sample is { } count)
        {
            new Random((int)seed.Value).Shuffle(mutants);
            mutants = [.. mutants.Take(count).OrderBy(mutant => mutant.Line)];
        }
        foreach (var batch in mutants.Chunk(Batch))
        {
            foreach (var finding in Prove(problem, batch, equivalents, examination, cancellation))
            {
                yield return finding;
            }
        }
    }

    IEnumerable<MutantFinding> Prove(
        Problem problem, Mutant[] mutants, ImmutableArray<Equivalent> equivalents, Examination examination, CancellationToken cancellation)
    {
        if (_variants.Compile(problem, [.. mutants.Select(mutant => mutant.Source)], cancellation) is not { Assembly: { } assembly } reply)
        {
            throw new InvalidProblemException(problem.Solution.Path, 0, "the compiler gave up on its mutants");
        }
        var bound = mutants.Zip(reply.Variants).Where(pair => pair.Second.Binding is not null).ToList();
        using var session = new WorkerSession(components, sandbox, problem.Manifest.Limits, cancellation);
        session.Load(assembly, [.. bound.Select(pair => pair.Second.Binding!)]);
        foreach (var ((mutant, variant), i) in bound.Select((pair, i) => (pair, i)))
        {
            session.SwitchTo(i);
            var failed = examination.Run(new Submission(mutant.Source.Path, [mutant.Source]), session, variant.Difference).FirstOrDefault(part => !part.Result.Passed)?.Result;
            var equivalent = equivalents.FirstOrDefault(entry => entry.Before == mutant.Before && entry.After == mutant.After);
            if (failed is { Verdict: Verdict.InternalError })
            {
                throw new InvalidProblemException(problem.Checks.Path, 0, $"`{failed.Name}` cannot stand the mutant `{mutant.After}`: {failed.Message}");
            }
            yield return new MutantFinding(mutant, failed, equivalent);
        }
    }
}

/// <summary>What became of one mutant.</summary>
/// <param name="RejectedBy">The first check that failed; null where it survived.</param>
/// <param name="Equivalent">The entry that says why it may survive.</param>
public sealed record MutantFinding(Mutant Mutant, CheckResult? RejectedBy, Equivalent? Equivalent)
{
    public bool Survived => RejectedBy is null && Equivalent is null;
}
