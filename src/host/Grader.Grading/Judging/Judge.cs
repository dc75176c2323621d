using System.Collections.Immutable;
using System.Diagnostics;
using Grader.Checks;
using Grader.Grading.Asserting;
using Grader.Grading.Compiling;
using Grader.Grading.Examining;
using Grader.Grading.Explaining;
using Grader.Grading.Running;
using Grader.Problems;
using Grader.Protocol;
using Grader.Sandboxing.Threads;
using Grader.Sandboxing.Tracing;
using Check = Grader.Checks.Check;

namespace Grader.Grading.Judging;

/// <summary>
/// Takes one submission from its files to a report. The compiler and the worker start side by side; the checks run here, in the trusted
/// process, against answers that come out of the worker one call at a time.
/// </summary>
public sealed class Judge(Toolchain toolchain) : IDisposable
{
    readonly Assertions _assertions = new(toolchain);
    readonly MistakeSessionCache _mistakes = new(toolchain);

    /// <summary>How much is asked of a submission beyond its verdict.</summary>
    public Effort Effort { get; init; } = Effort.Usual;

    /// <summary>Starts the worker of a later submission to this problem ahead of time.</summary>
    public void Prepare(Problem problem) => toolchain.Workers.Prepare(problem.Manifest.Limits);

    /// <summary>
    /// For katas: runs the assertions that the diagnosis gives as evidence, before anything is graded. Empty if there are none.
    /// </summary>
    /// <exception cref="InvalidProblemException">The problem's own files are broken.</exception>
    /// <exception cref="OperationCanceledException">The user gave up; nothing is left running.</exception>
    public ImmutableArray<TriedAssertion> TryAssertions(GradingRequest request, CancellationToken cancellation)
    {
        if (request.Problem.Kata is null)
        {
            return [];
        }
        using var span = Spans.BeginStep("try the assertions");
        return _assertions.Try(request, Diagnosis.Read(request.Submission.Sources), cancellation);
    }

    /// <summary>The report on a submission.</summary>
    /// <exception cref="InvalidProblemException">The problem's own files are broken.</exception>
    /// <exception cref="OperationCanceledException">The user gave up; nothing is left running.</exception>
    public Report Grade(GradingRequest request, CancellationToken cancellation) =>
        Grade(request, TryAssertions(request, cancellation), cancellation);

    /// <summary>The report on a submission whose assertions have been tried.</summary>
    /// <param name="assertions">What <see cref="TryAssertions"/> gave.</param>
    /// <exception cref="InvalidProblemException">The problem's own files are broken.</exception>
    /// <exception cref="OperationCanceledException">The user gave up; nothing is left running.</exception>
    public Report Grade(GradingRequest request, ImmutableArray<TriedAssertion> assertions, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        using var worker = StartWorker(request.Problem, cancellation);
        var compiling = StartCompiling(request, cancellation);
        var checks = LoadChecks(request.Problem, compiling, cancellation);
        if (Compiled(compiling) is not { } compiled)
        {
            return ReportNotCompiled(request, checks, compiling.Result) with { Elapsed = clock.Elapsed };
        }
        worker.Load(compiled.Assembly, [compiled.Binding]);
        var run = RunChecks(request, checks, worker, compiled.Difference, assertions, cancellation);
        var explained = Explain(request.Problem, run, cancellation);
        var results = CorrectLines(request.Problem, run.Outcomes, compiled, cancellation);
        return ReportRun(request, run, explained, results, worker.Finish()) with { Elapsed = clock.Elapsed };
    }

    /// <summary>
    /// A report on each of a problem's known mistakes, in their order, each as soon as it is ready. They are the problem's own and trust
    /// each other, so they are compiled together and share a process. One that does not compile is graded alone, so that its report says
    /// why. One that is rejected for its time or memory is graded alone too, because others would disturb it. The other reports leave out
    /// lines that throw, memory and what was printed.
    /// </summary>
    /// <exception cref="InvalidProblemException">The problem's own files are broken.</exception>
    /// <exception cref="OperationCanceledException">The user gave up; nothing is left running.</exception>
    public IEnumerable<Report> GradeMistakes(Problem problem, ImmutableArray<Mistake> mistakes, Seed seed, CancellationToken cancellation)
    {
        if (mistakes.IsEmpty)
        {
            yield break;
        }
        var checks = toolchain.Checks.Load(problem, cancellation);
        var compiled = toolchain.Variants.Load(problem, [.. mistakes.Select(mistake => mistake.Source)], cancellation);
        ImmutableArray<Variant> variants = compiled is { Assembly: not null } ? compiled.Variants : [];
        using var worker = StartWorker(problem, cancellation);
        worker.Load(compiled?.Assembly ?? [], [.. variants.Select(variant => variant.Binding).OfType<Binding>()]);
        var loaded = -1;
        for (var i = 0; i < mistakes.Length; i++)
        {
            var request = new GradingRequest(problem, Submission.FromSource(mistakes[i].Source), seed);
            var variant = variants.ElementAtOrDefault(i);
            loaded += variant?.Binding is null ? 0 : 1;
            if (variant?.Binding is null || checks.Any(check => check.Name == mistakes[i].RejectedBy && check.NeedsRightAnswers))
            {
                yield return Grade(request, cancellation);
                continue;
            }
            worker.SwitchTo(loaded);
            yield return GradeLoaded(request, checks, worker, variant.Difference, cancellation);
        }
    }

    /// <summary>Compiles a submission as <see cref="Grade(GradingRequest, CancellationToken)"/> does.</summary>
    /// <exception cref="OperationCanceledException">The user gave up; nothing is left running.</exception>
    public CompileOutcome Compile(GradingRequest request, CancellationToken cancellation)
    {
        var compile = toolchain.Request(request.Problem, request.Submission.Sources);
        return toolchain.Compile(request.Submission, compile, cancellation);
    }

    /// <summary>The verdict on a submission that is already compiled, without a search for the mistake behind it.</summary>
    /// <exception cref="InvalidProblemException">The problem's own files are broken.</exception>
    /// <exception cref="OperationCanceledException">The user gave up; nothing is left running.</exception>
    public Verdict Decide(GradingRequest request, CompiledSubmission compiled, CancellationToken cancellation)
    {
        using var worker = StartWorker(request.Problem, cancellation);
        worker.Load(compiled.Assembly, [compiled.Binding]);
        var checks = toolchain.Checks.Load(request.Problem, cancellation);
        var assertions = TryAssertions(request, cancellation);
        return VerdictOn(request.Problem, RunChecks(request, checks, worker, compiled.Difference, assertions, cancellation));
    }

    /// <summary>The report on a submission that the grader itself failed to grade.</summary>
    public Report ReportFault(GradingRequest request, Exception fault) =>
        Draft(request, Verdict.InternalError) with { Reason = fault.ToString() };

    public void Dispose() => _mistakes.Dispose();

    WorkerSession StartWorker(Problem problem, CancellationToken cancellation) => new(toolchain.Workers, problem.Manifest, cancellation);

    Task<CompileOutcome> StartCompiling(GradingRequest request, CancellationToken cancellation) =>
        OwnThread.Run(() => Compile(request, cancellation));

    /// <summary>Loads the checks, usually from the cache, while the compiler works on the submission.</summary>
    IReadOnlyList<Check> LoadChecks(Problem problem, Task<CompileOutcome> compiling, CancellationToken cancellation)
    {
        try
        {
            return toolchain.Checks.Load(problem, cancellation);
        }
        catch
        {
            _ = Compiled(compiling); // the compilation must not outlive this call
            throw;
        }
    }

    static CompiledSubmission? Compiled(Task<CompileOutcome> compiling)
    {
        using var span = Spans.BeginStep("compile");
        return compiling.GetAwaiter().GetResult().Submission;
    }

    /// <param name="worker">With the submission loaded and current.</param>
    ChecksRun RunChecks(
        GradingRequest request, IReadOnlyList<Check> checks, WorkerSession worker, StarterDifference? difference,
        ImmutableArray<TriedAssertion> assertions, CancellationToken cancellation)
    {
        var runner = new CheckRunner(request.Problem, checks, request.Seed, Effort, cancellation);
        var outcomes = runner.Run(request.Submission, worker, difference, assertions).ToList();
        return new ChecksRun(outcomes, worker.Used, worker.PeakMemoryOfAll, AskAgain);

        IReadOnlyList<ObservedCase> AskAgain(Check check, int round) => runner.AskAgain(check, round, request.Submission, worker);
    }

    /// <summary>Looks for the mistake behind the wrong answers.</summary>
    Explained Explain(Problem problem, ChecksRun run, CancellationToken cancellation)
    {
        var questions = Effort.ForQuestions(problem);
        var misconceptions = Effort == Effort.VerdictOnly ? [] : FindMisconceptions(problem, run, questions, cancellation);
        return new Explained(misconceptions, CutShort(run.Outcomes, questions));
    }

    ImmutableArray<Misconception> FindMisconceptions(
        Problem problem, ChecksRun run, Allowance questions, CancellationToken cancellation)
    {
        using var span = Spans.BeginStep("explain what is wrong");
        using var mistakes = _mistakes.Borrow(problem, cancellation);
        return Misconceptions.FindTested(run.Outcomes, mistakes.Open, questions, run.AskAgain);
    }

    /// <summary>The results, with the lines at which unoptimized code throws.</summary>
    ImmutableArray<CheckResult> CorrectLines(
        Problem problem, IReadOnlyList<CheckOutcome> outcomes, CompiledSubmission compiled, CancellationToken cancellation)
    {
        using var span = Spans.BeginStep("find the lines that throw");
        return [.. new ExactStackTraces(toolchain.Workers, problem.Manifest).Correct(outcomes, compiled, cancellation)];
    }

    /// <summary>The report on a submission that a session has loaded together with others.</summary>
    Report GradeLoaded(
        GradingRequest request, IReadOnlyList<Check> checks, WorkerSession worker, StarterDifference? difference,
        CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var run = RunChecks(request, checks, worker, difference, TryAssertions(request, cancellation), cancellation);
        var explained = Explain(request.Problem, run, cancellation);
        return Draft(request, run.WorstVerdict) with
        {
            Elapsed = clock.Elapsed,
            CallTime = run.CallTime,
            Checks = [.. run.Outcomes.Select(part => part.Result)],
            Misconceptions = explained.Misconceptions,
            CutShort = explained.CutShort,
        };
    }

    Report ReportRun(GradingRequest request, ChecksRun run, Explained explained, ImmutableArray<CheckResult> results, string printed)
    {
        var allowed = request.Problem.Manifest.Limits.Memory;
        return Draft(request, VerdictOn(request.Problem, run)) with
        {
            CallTime = run.CallTime,
            Memory = run.Memory,
            Checks = results,
            Misconceptions = explained.Misconceptions,
            CutShort = explained.CutShort,
            Reason = run.Memory > allowed ? $"it used {run.Memory >> 20} MB, and {allowed >> 20} MB are allowed" : null,
            Printed = printed,
        };
    }

    Report ReportNotCompiled(GradingRequest request, IReadOnlyList<Check> checks, CompileOutcome outcome) =>
        Draft(request, outcome.Verdict) with
        {
            Checks = [.. checks.Select(NotRun)],
            Diagnostics = outcome.Diagnostics,
            Reason = outcome.Reason,
        };

    /// <summary>The isolation is looked up now: another sandbox may have taken over since the worker was started.</summary>
    Report Draft(GradingRequest request, Verdict verdict) => new()
    {
        Problem = request.Problem.Id,
        Track = request.Problem.Manifest.Track,
        Minutes = request.Problem.Manifest.Minutes,
        Submission = request.Submission.Path,
        Verdict = verdict,
        Seed = request.Seed.ToString(),
        Isolation = toolchain.Sandbox.Level,
        Weakness = toolchain.Sandbox.Weakness,
    };

    /// <summary>The kernel's figure for memory counts too, even if every check passed.</summary>
    static Verdict VerdictOn(Problem problem, ChecksRun run) =>
        run.Memory > problem.Manifest.Limits.Memory ? Verdicts.Worst([run.WorstVerdict, Verdict.MemoryLimitExceeded]) : run.WorstVerdict;

    /// <summary>Which searches were given up for their time, in a sentence; null when none was.</summary>
    static string? CutShort(IReadOnlyList<CheckOutcome> outcomes, Allowance questions)
    {
        string[] given =
        [
            .. outcomes.Where(part => part.RanOutOfTime).Select(part => $"the search for a smaller input that fails `{part.Check.Name}`"),
            .. questions.RanOutOfTime ? ["the search for the mistake behind the wrong answers"] : Array.Empty<string>(),
        ];
        return given.Length == 0 ? null : $"Time ran out during {string.Join(" and ", given)}: the next run may find more.";
    }

    static CheckResult NotRun(Check check) =>
        new(check.Name, Verdict.CompileError, 0, check.IsRemark ? 0 : check.Points, TimeSpan.Zero, "not run", null, "")
        {
            IsRemark = check.IsRemark,
        };

    /// <summary>What the checks gave.</summary>
    /// <param name="CallTime">Time of the checks' own calls; what is asked beyond them does not count.</param>
    /// <param name="Memory">The largest memory of the submission by the end of the checks, in bytes.</param>
    /// <param name="AskAgain">Further cases of a check, for the search for a mistake.</param>
    sealed record ChecksRun(
        IReadOnlyList<CheckOutcome> Outcomes, TimeSpan CallTime, long Memory, Func<Check, int, IReadOnlyList<ObservedCase>> AskAgain)
    {
        /// <summary>The worst verdict of the checks; remarks do not count.</summary>
        public Verdict WorstVerdict =>
            Verdicts.Worst(Outcomes.Select(part => part.Result).Where(result => !result.IsRemark).Select(result => result.Verdict));
    }

    sealed record Explained(ImmutableArray<Misconception> Misconceptions, string? CutShort);
}
