using System.Collections.Immutable;
using System.Diagnostics;
using Grader.Contracts;
using Grader.Engine.Boxes;
using Grader.Engine.Checks;
using Grader.Engine.Compiling;
using Grader.Engine.Examining;
using Grader.Engine.Judging;
using Grader.Engine.Running;
using Grader.Problems;

namespace Grader.Engine.Benchmarking;

/// <summary>
/// Times a submission, the model solution and the core, each in a box of its own, at the sizes that the problem names. They take turns at
/// each size, so that a machine that gets slower or faster meanwhile is the same for all of them; only one of them runs at any time.
/// </summary>
public sealed class Bench(Components components, Sandbox sandbox, ChecksCache cache, CompilerClient compiler)
{
    readonly ChecksLoader _checks = new(components, cache);
    readonly Entries _entries = new(components, compiler);

    /// <summary>Whether the problem says what to time.</summary>
    /// <exception cref="InvalidProblemException">Its checks are broken.</exception>
    public bool CanTime(Problem problem, CancellationToken cancellation) =>
        _checks.LoadBenchmarks(problem, compiler, cancellation).Count > 0;

    /// <exception cref="InvalidProblemException">The problem's own files are broken.</exception>
    /// <exception cref="OperationCanceledException">The user gave up; nothing is left running.</exception>
    public BenchReport Run(
        Problem problem, Submission submission, BenchLength length, Action<BenchProgress> progress, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var benchmarks = _checks.LoadBenchmarks(problem, compiler, cancellation);
        progress(new BenchProgress(0, "are the answers right?"));
        var draft = new BenchReport(
            problem.Id, problem.Manifest.Track, submission.Path, null, sandbox.Level, sandbox.Weakness, TimeSpan.Zero, [], [], null);
        var (own, outcome) = _entries.Of(problem, submission, cancellation);
        if (own is null)
        {
            return draft with
            {
                Verdict = outcome.Verdict,
                Diagnostics = outcome.Reply?.Diagnostics ?? [],
                Reason = outcome.Failure ?? outcome.Reply?.Fault,
                Elapsed = clock.Elapsed,
            };
        }
        var verdict = Grade(problem, submission, length.Grading, cancellation);
        ImmutableArray<Entry> entries = [own, .. _entries.OfProblem(problem, cancellation)];
        var plan = new Plan(length, clock, benchmarks.Sum(benchmark => benchmark.Sizes.Length) * entries.Length, progress);
        using var stands = new Stands(components, sandbox, problem.Manifest.Limits, plan, cancellation);
        return draft with
        {
            Verdict = verdict,
            Isolation = sandbox.Level, // another sandbox may have taken over since
            Weakness = sandbox.Weakness,
            Rows = [.. TimeAll(benchmarks, entries, stands, plan)],
            Elapsed = clock.Elapsed,
        };
    }

    static IEnumerable<BenchRow> TimeAll(IReadOnlyList<Benchmark> benchmarks, ImmutableArray<Entry> entries, Stands stands, Plan plan)
    {
        foreach (var benchmark in benchmarks)
        {
            var failed = new HashSet<Contestant>();
            foreach (var size in benchmark.Sizes)
            {
                var call = benchmark.Call(size);
                foreach (var entry in entries)
                {
                    var row = Time(benchmark, size, call, entry, stands, plan, failed.Contains(entry.Contestant));
                    if (row.Failure is not null)
                    {
                        failed.Add(entry.Contestant);
                    }
                    yield return row;
                }
            }
        }
    }

    Verdict? Grade(Problem problem, Submission submission, TimeSpan patience, CancellationToken cancellation)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        waiting.CancelAfter(patience);
        using var judge = new Judge(components, sandbox, cache, compiler) { Effort = Effort.VerdictOnly };
        try
        {
            return judge.Grade(problem, submission, Seed.Fresh(), waiting.Token).Verdict;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    static BenchRow Time(Benchmark benchmark, int size, AskedCall call, Entry entry, Stands stands, Plan plan, bool hasFailed)
    {
        var row = new BenchRow(benchmark.Name, size, entry.Contestant, null, null, benchmark.Work?.Unit, benchmark.Work?.PerCall(size));
        var budget = plan.Next($"{benchmark.Name} {size}");
        try
        {
            return hasFailed ? row with { NotRun = "it failed at a smaller size" }
                : plan.Left <= TimeSpan.Zero ? row with { NotRun = "the time for all measurements is used up" }
                : row with { Timing = stands.Time(entry, benchmark, call, budget) };
        }
        catch (CallFailedException failed)
        {
            stands.Close(entry.Contestant);
            return row with { Failure = failed.Failure };
        }
        catch (WrongAnswerException wrong)
        {
            return row with { Failure = new CallFailure(Verdict.WrongAnswer, wrong.Message, "", EndedProcess: false) };
        }
    }
}
