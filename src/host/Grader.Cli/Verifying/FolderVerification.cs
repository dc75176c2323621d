using System.Collections.Concurrent;
using Grader.Authoring;
using Grader.Authoring.Coverage;
using Grader.Cli.Reports;
using Grader.Grading.Examining;
using Grader.Problems;

namespace Grader.Cli.Verifying;

/// <summary>The proof of one problem folder: one thread makes it, and another reads it meanwhile.</summary>
sealed class FolderVerification(string folder, ProofTask task) : IDisposable
{
    readonly BlockingCollection<ProofLine> _lines = [];

    /// <summary>The lines of the proof; reading waits for those not yet found.</summary>
    public IEnumerable<ProofLine> Lines => _lines.GetConsumingEnumerable();

    /// <summary>Files checked. Like the following values, final once <see cref="Lines"/> has ended.</summary>
    public int Files { get; private set; }

    /// <summary>How many of them are not as they should be.</summary>
    public int Bad { get; private set; }

    /// <summary>Whether too many mutants survive.</summary>
    public bool IsWeak { get; private set; }

    /// <exception cref="OperationCanceledException">The user gave up.</exception>
    public void Make(GradingSession session, CancellationToken cancellation)
    {
        try
        {
            var digest = task.Records ? FolderDigest.Compute(folder) : "";
            var problem = ProblemFiles.Read(folder) with { OnlyCheck = task.Check };
            Say($"{problem.Manifest.Track}/{problem.Id}{(task.Check is null ? "" : $", `{task.Check}` alone")}");
            ExpectCheck(problem, session, cancellation);
            (MutationScore, CoverageScore)? early = task.HolesFirst ? ProveFurther(problem, session, cancellation) : null;
            var findings = task.Proves("files") ? ProveFiles(problem, session, cancellation) : [];
            var (mutants, inputs) = early ?? ProveFurther(problem, session, cancellation);
            SayWeakest(problem, session, findings, mutants, inputs, cancellation);
            if (task.Records)
            {
                Record(digest, problem, findings, mutants, inputs);
            }
        }
        catch (InvalidProblemException invalid)
        {
            Files++;
            Bad++;
            Say(ProofText.Render(invalid));
        }
        finally
        {
            End();
        }
    }

    /// <exception cref="UsageException">The one check to prove is none of the problem's.</exception>
    void ExpectCheck(Problem problem, GradingSession session, CancellationToken cancellation)
    {
        if (task.Check is null)
        {
            return;
        }
        var names = session.Toolchain.Checks.Load(problem, cancellation).Select(check => check.Name).ToList();
        if (!names.Contains(task.Check))
        {
            var known = string.Join(", ", names.Select(name => $"`{name}`"));
            throw new UsageException($"--check {task.Check}: {problem.Id} has no check of that name; there are {known}.");
        }
    }

    /// <summary>Mutants and inputs: what submissions that nobody has written would get away with.</summary>
    (MutationScore Mutants, CoverageScore Inputs) ProveFurther(Problem problem, GradingSession session, CancellationToken cancellation)
    {
        var mutants = task.Mutants != 0 && task.Proves("mutants")
            ? ProveMutants(problem, session, cancellation)
            : MutationScore.Compute([]);
        return (mutants, task.Proves("inputs") ? ProveCoverage(problem, session, cancellation) : CoverageScore.None);
    }

    /// <summary>Names the checks that nothing wrong needs, if everything was tried.</summary>
    void SayWeakest(
        Problem problem, GradingSession session, List<Finding> findings, MutationScore mutants, CoverageScore inputs,
        CancellationToken cancellation)
    {
        if (!task.IsDetailed || task.Only is not null || task.Check is not null || task.Mutants == 0)
        {
            return;
        }
        var needed = problem.ReadMistakes().Select(mistake => mistake.RejectedBy)
            .Concat(mutants.RejectedBy).Concat(inputs.Findings.Select(finding => finding.RejectedBy)).ToHashSet();
        var idle = session.Toolchain.Checks.Load(problem, cancellation)
            .Where(check => !check.IsRemark && !check.NeedsRightAnswers && !needed.Contains(check.Name))
            .Select(check => check.Name).ToList();
        Say(ProofText.Weakest(idle));
    }

    /// <summary>Ends <see cref="Lines"/>.</summary>
    public void End() => _lines.CompleteAdding();

    public void Dispose() => _lines.Dispose();

    List<Finding> ProveFiles(Problem problem, GradingSession session, CancellationToken cancellation)
    {
        var findings = new List<Finding>();
        foreach (var finding in new ProblemVerifier(session.Judge).Prove(problem, task.Seed, task.Seeds, cancellation))
        {
            findings.Add(finding);
            Files++;
            Bad += finding.IsGood ? 0 : 1;
            Say(ProofText.Render(finding, problem));
            if (task.IsDetailed && finding.Path == problem.Solution.Path)
            {
                Say(ProofText.Times(finding.Report!));
            }
        }
        Say(ProofText.Tolerance(problem, findings));
        return findings;
    }

    MutationScore ProveMutants(Problem problem, GradingSession session, CancellationToken cancellation)
    {
        var findings = new List<MutantFinding>();
        foreach (var finding in new MutationTesting(session.Toolchain).Prove(problem, task.Seed, task.Mutants, cancellation))
        {
            findings.Add(finding);
            _lines.Add(new ProofLine($"  … {findings.Count} mutants", Stays: false), cancellation);
        }
        var score = MutationScore.Compute(findings);
        IsWeak |= task.Check is null && score.Share < task.MinKill; // one check alone need not reject everything
        Say(ProofText.Render(score, task.Check is null ? task.MinKill : 0));
        return score;
    }

    /// <summary>Holes make the checks weak; entries that rule nothing out are faults of the folder.</summary>
    CoverageScore ProveCoverage(Problem problem, GradingSession session, CancellationToken cancellation)
    {
        var score = new InputCoverage(session.Toolchain).Prove(problem, task.Seed, cancellation);
        IsWeak |= !score.Useless.IsEmpty;
        Say(ProofText.Useless(score));
        if (task.Check is not null)
        {
            Say(ProofText.OfOneCheck(score, task.ShowsCoverage));
            return score;
        }
        Bad += score.Unused.Length;
        IsWeak |= score.Share < task.MinCoverage;
        Say(ProofText.Render(score, task.MinCoverage, task.ShowsCoverage));
        return score;
    }

    /// <summary>Records only a proof without failures.</summary>
    void Record(string digest, Problem problem, List<Finding> findings, MutationScore mutants, CoverageScore inputs)
    {
        if (Bad > 0 || !mutants.Survivors.IsEmpty || inputs.Share < task.MinCoverage || !inputs.Useless.IsEmpty)
        {
            Say($"  {ProofRecord.FileName} is left as it was: not everything is as it should be");
            return;
        }
        if (FolderDigest.Compute(problem.Folder) != digest)
        {
            Bad++;
            Say($"  {ProofRecord.FileName} is left as it was: files were changed while they were proved; prove them again");
            return;
        }
        try
        {
            ProofRecord.Create(digest, problem, task.Seed, task.Seeds, findings, mutants, inputs).Write(problem.Folder);
            Say($"  recorded in {ProofRecord.FileName}");
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            Bad++;
            Say($"  {Path.Combine(problem.Folder, ProofRecord.FileName)} cannot be written: {unwritable.Message}");
        }
    }

    void Say(string line) => _lines.Add(new ProofLine(line, Stays: true));

    void Say(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Say(line);
        }
    }
}

/// <summary>The settings of a proof.</summary>
/// <param name="Seeds">With how many seeds everything that is right is graded.</param>
/// <param name="Mutants">How many mutants the seed draws; null for all.</param>
/// <param name="MinKill">The share of mutants that the checks must reject, from 0 to 1.</param>
/// <param name="MinCoverage">The share of the regimes of the inputs in which the checks must reject what is wrong, from 0 to 1.</param>
/// <param name="ShowsCoverage">Whether to show every regime, and not the holes alone.</param>
/// <param name="IsDetailed">Whether to show what each check costs.</param>
/// <param name="Records">Whether to record in the folder what was proved.</param>
/// <param name="Only">The one part to prove; null for all.</param>
/// <param name="Check">The one check to prove; null for all.</param>
sealed record ProofTask(
    Seed Seed, int Seeds, int? Mutants, double MinKill, double MinCoverage, bool ShowsCoverage, bool IsDetailed, bool Records, string? Only,
    string? Check)
{
    /// <summary>Whether mutants and inputs come before the files: who writes checks wants to know what is missing.</summary>
    public bool HolesFirst { get; init; }

    /// <param name="part">files, mutants or inputs.</param>
    public bool Proves(string part) => Only is null || Only == part;
}

/// <param name="Stays">False for progress, which the next line replaces.</param>
sealed record ProofLine(string Text, bool Stays);
