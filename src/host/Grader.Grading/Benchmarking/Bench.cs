using System.Collections.Immutable;
using System.Diagnostics;
using Grader.Checks;
using Grader.Grading.Compiling;
using Grader.Grading.Examining;
using Grader.Grading.Judging;
using Grader.Problems;
using Grader.Protocol;

namespace Grader.Grading.Benchmarking;

/// <summary>
/// Times a submission, the reference solution and the core, each in a box of its own, at the sizes that the problem names. They take turns
/// at each size, so that a machine that gets slower or faster affects all of them alike. Only one of them runs at any time.
/// </summary>
public sealed class Bench(Toolchain toolchain)
{
    readonly SubjectCompiler _subjects = new(toolchain);

    /// <summary>Whether the problem says what to time.</summary>
    /// <exception cref="InvalidProblemException">Its checks are broken.</exception>
    public bool CanTime(Problem problem, CancellationToken cancellation) =>
        toolchain.Checks.LoadBenchmarks(problem, cancellation).Count > 0;

    /// <summary>Grades the submission, then times it beside the others.</summary>
    /// <exception cref="InvalidProblemException">The problem's own files are broken.</exception>
    /// <exception cref="OperationCanceledException">The user gave up; nothing is left running.</exception>
    public BenchReport Run(
        Problem problem, Submission submission, BenchLength length, Action<BenchProgress> progress, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var benchmarks = toolchain.Checks.LoadBenchmarks(problem, cancellation);
        progress(new BenchProgress(0, "are the answers right?"));
        using var judge = new Judge(toolchain) { Effort = Effort.VerdictOnly };
        var request = new GradingRequest(problem, submission, Seed.Fresh());
        var outcome = judge.Compile(request, cancellation);
        if (outcome.Submission is not { } compiled)
        {
            return Report(request, outcome.Verdict, []) with
            {
                Diagnostics = outcome.Diagnostics,
                Reason = outcome.Reason,
                Elapsed = clock.Elapsed,
            };
        }
        var verdict = Decide(judge, request, compiled, length.Grading, cancellation);
        ImmutableArray<CompiledSubject> subjects =
            [new CompiledSubject(Subject.Submission, compiled, null), .. _subjects.Compile(problem, cancellation)];
        var time = new TimeBudget(length, clock, benchmarks.Sum(benchmark => benchmark.Sizes.Length) * subjects.Length, progress);
        using var sessions = new BenchmarkSessions(toolchain, problem.Manifest.Limits, time, cancellation);
        ImmutableArray<BenchRow> rows = [.. TimeAll(benchmarks, subjects, sessions, time)];
        return Report(request, verdict, rows) with { Elapsed = clock.Elapsed };
    }

    BenchReport Report(GradingRequest request, Verdict? verdict, ImmutableArray<BenchRow> rows) => new()
    {
        Problem = request.Problem.Id,
        Track = request.Problem.Manifest.Track,
        Submission = request.Submission.Path,
        Verdict = verdict,
        Isolation = toolchain.Sandbox.Level,
        Weakness = toolchain.Sandbox.Weakness,
        Rows = rows,
    };

    /// <summary>Null if the checks do not end in time.</summary>
    static Verdict? Decide(
        Judge judge, GradingRequest request, CompiledSubmission compiled, TimeSpan limit, CancellationToken cancellation)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        waiting.CancelAfter(limit);
        try
        {
            return judge.Decide(request, compiled, waiting.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    static IEnumerable<BenchRow> TimeAll(
        IReadOnlyList<Benchmark> benchmarks, ImmutableArray<CompiledSubject> subjects, BenchmarkSessions sessions, TimeBudget time)
    {
        foreach (var benchmark in benchmarks)
        {
            var failed = new HashSet<Subject>();
            foreach (var size in benchmark.Sizes)
            {
                var call = benchmark.Call(size);
                foreach (var subject in subjects)
                {
                    var row = Time(benchmark, size, call, subject, sessions, time, failed.Contains(subject.Subject));
                    if (row.Failure is not null)
                    {
                        failed.Add(subject.Subject);
                    }
                    yield return row;
                }
            }
        }
    }

    static BenchRow Time(
        Benchmark benchmark, int size, AskedCall call, CompiledSubject subject, BenchmarkSessions sessions, TimeBudget time, bool hasFailed)
    {
        var row = new BenchRow(benchmark.Name, size, subject.Subject, null, null, benchmark.Work?.Unit, benchmark.Work?.PerCall(size));
        var budget = time.Next($"{benchmark.Name} {size}");
        try
        {
            return hasFailed ? row with { NotRun = "it failed at a smaller size" }
                : time.Left <= TimeSpan.Zero ? row with { NotRun = "the time for all measurements is used up" }
                : row with { Timing = sessions.Time(subject, benchmark, call, budget) };
        }
        catch (CallFailedException failed)
        {
            sessions.Close(subject.Subject);
            return row with { Failure = failed.Failure };
        }
        catch (WrongAnswerException wrong)
        {
            return row with { Failure = new CallFailure(Verdict.WrongAnswer, wrong.Message, "", EndedProcess: false) };
        }
    }
}
