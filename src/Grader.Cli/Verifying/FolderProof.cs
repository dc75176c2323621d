using System.Collections.Concurrent;
using Grader.Cli.Reports;
using Grader.Engine.Examining;
using Grader.Engine.Proving;
using Grader.Problems;

namespace Grader.Cli.Verifying;

/// <summary>The proof of one problem folder: made by one thread, read by another while it is made.</summary>
sealed class FolderProof(string folder, ProofTask task) : IDisposable
{
    readonly BlockingCollection<ProofLine> _lines = [];

    /// <summary>What it says; waits for what is not yet found.</summary>
    public IEnumerable<ProofLine> Lines => _lines.GetConsumingEnumerable();

    /// <summary>Files looked at; like the following, final when <see cref="Lines"/> has ended.</summary>
    public int Files { get; private set; }

    /// <summary>Of them, those that are not as they should be.</summary>
    public int Bad { get; private set; }

    /// <summary>Whether too many mutants survive.</summary>
    public bool IsWeak { get; private set; }

    /// <exception cref="OperationCanceledException">The user gave up.</exception>
    public void Make(GradingSession session, CancellationToken cancellation)
    {
        try
        {
            var digest = task.Records ? FolderDigest.Of(folder) : "";
            var problem = ProblemFiles.Read(folder);
            Say($"{problem.Manifest.Track}/{problem.Id}");
            var findings = ProveFiles(problem, session, cancellation);
            var mutants = task.Mutants == 0 ? MutationScore.Of([]) : ProveMutants(problem, session, cancellation);
            if (task.Records)
            {
                Record(digest, problem, findings, mutants);
            }
        }
        catch (InvalidProblemException invalid)
        {
            Files++;
            Bad++;
            Say(ProofText.Of(invalid));
        }
        finally
        {
            End();
        }
    }

    /// <summary>Nothing more is said.</summary>
    public void End() => _lines.CompleteAdding();

    public void Dispose() => _lines.Dispose();

    List<Finding> ProveFiles(Problem problem, GradingSession session, CancellationToken cancellation)
    {
        var findings = new List<Finding>();
        foreach (var finding in new ProblemProof(session.Judge).Prove(problem, task.Seed, task.Seeds, cancellation))
        {
            findings.Add(finding);
            Files++;
            Bad += finding.IsGood ? 0 : 1;
            Say(ProofText.Of(finding, problem));
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
        var score = MutationScore.Of(findings);
        IsWeak = score.Share < task.MinKill;
        Say(ProofText.Of(score, task.MinKill));
        return score;
    }

    /// <summary>Only what holds goes on record.</summary>
    void Record(string digest, Problem problem, List<Finding> findings, MutationScore mutants)
    {
        if (Bad > 0 || !mutants.Survivors.IsEmpty)
        {
            Say($"  {ProofRecord.FileName} is left as it was: not everything is as it should be");
            return;
        }
        if (FolderDigest.Of(problem.Folder) != digest)
        {
            Bad++;
            Say($"  {ProofRecord.FileName} is left as it was: files were changed while they were proved; prove them again");
            return;
        }
        try
        {
            ProofRecord.Of(digest, problem, task.Seed, task.Seeds, findings, mutants).Write(problem.Folder);
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

/// <summary>What a proof consists of.</summary>
/// <param name="Seeds">How many seeds everything that is right is graded with.</param>
/// <param name="Mutants">How many are drawn by the seed; null for all.</param>
/// <param name="MinKill">The share of them that the checks must reject, from 0 to 1.</param>
/// <param name="IsDetailed">Whether it says what each check costs.</param>
/// <param name="Records">Whether what was proved is kept in the folder.</param>
sealed record ProofTask(Seed Seed, int Seeds, int? Mutants, double MinKill, bool IsDetailed, bool Records);

/// <param name="Stays">False for progress, which the next line takes the place of.</param>
sealed record ProofLine(string Text, bool Stays);
