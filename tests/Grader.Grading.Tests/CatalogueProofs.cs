using System.Collections.Concurrent;
using Grader.Authoring;
using Grader.Problems;
using Grader.Testing;

namespace Grader.Grading.Tests;

/// <summary>
/// The proofs of problem folders, two at a time as <c>grader verify</c> makes them: while a test waits for one, a thread of its own makes
/// those that nobody has asked for yet.
/// </summary>
public abstract class CatalogueProofs : IDisposable
{
    readonly CancellationTokenSource _stopped = new();
    readonly ConcurrentBag<GradingFixture> _idle = [];
    readonly Dictionary<string, Lazy<IReadOnlyList<string>>> _faults;
    readonly Task _ahead;

    /// <param name="folders">Those that will be asked for.</param>
    protected CatalogueProofs(IEnumerable<string> folders)
    {
        _faults = folders.ToDictionary(folder => folder, folder => new Lazy<IReadOnlyList<string>>(() => Prove(folder)));
        _ahead = Task.Factory.StartNew(ProveAhead, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Relative to the folder of all problems.</summary>
    public static IEnumerable<string> Folders =>
        Catalogue.FoldersAt(Repository.Problems).Select(folder => Path.GetRelativePath(Repository.Problems, folder));

    /// <summary>What is not as it should be, each with its file and the seed that shows it.</summary>
    public IReadOnlyList<string> FaultsOf(string folder) => _faults[folder].Value;

    public void Dispose()
    {
        _stopped.Cancel();
        _ahead.Wait();
        foreach (var grading in _idle)
        {
            grading.Dispose();
        }
        _stopped.Dispose();
        GC.SuppressFinalize(this);
    }

    void ProveAhead()
    {
        foreach (var proof in _faults.Values.TakeWhile(_ => !_stopped.IsCancellationRequested).Where(proof => !proof.IsValueCreated))
        {
            try
            {
                _ = proof.Value;
            }
            catch (Exception)
            {
                // whoever asks for this proof gets the same exception
            }
        }
    }

    IReadOnlyList<string> Prove(string folder)
    {
        var grading = _idle.TryTake(out var idle) ? idle : new GradingFixture();
        try
        {
            var problem = ProblemFiles.Read(Path.Combine(Repository.Problems, folder));
            return problem.Kata is null ? Findings(problem, grading) : Calibrated(problem, grading);
        }
        finally
        {
            _idle.Add(grading);
        }
    }

    IReadOnlyList<string> Findings(Problem problem, GradingFixture grading) =>
    [
        .. new ProblemVerifier(grading.Judge).Prove(problem, TestSeed.Value, seeds: 1, _stopped.Token).ToList()
            .Where(finding => !finding.IsGood).Select(finding => $"{finding.Path}: {finding.Text} (seed {finding.Report?.Seed})"),
    ];

    /// <summary>
    /// Katas train: their files share a worker, as in <c>grader calibrate</c>, and whether each mistake is recognised by its answers is
    /// asked only in <c>build/prove-catalogue</c>.
    /// </summary>
    IReadOnlyList<string> Calibrated(Problem problem, GradingFixture grading)
    {
        var seed = TestSeed.Value;
        var calibration = new Calibration(grading.Toolchain);
        var calibrated = calibration.Measure(problem, [], seed, 1, _stopped.Token);
        var files = 2 + problem.AcceptedPaths().Length + problem.ReadMistakes().Length;
        return
        [
            .. calibrated.FalseVerdicts.Select(wrong => $"{wrong.Path}: {wrong.Text} (seed {seed})"),
            .. calibrated.Gradings == files
                ? Array.Empty<string>()
                : [$"{problem.Folder}: {calibrated.Gradings} of {files} files were graded"],
            .. ProblemVerifier.StatementHolds(problem) is { IsGood: false } dead ? [dead.Text] : Array.Empty<string>(),
        ];
    }
}
