using System.Collections.Immutable;
using System.Diagnostics;
using Grader.Contracts;
using Grader.Engine.Asserting;
using Grader.Engine.Boxes;
using Grader.Engine.Checks;
using Grader.Engine.Compiling;
using Grader.Engine.Examining;
using Grader.Engine.Explaining;
using Grader.Engine.Running;
using Grader.Engine.Tracing;
using Grader.Problems;
using Check = Grader.Engine.Checks.Check;

namespace Grader.Engine.Judging;

/// <summary>
/// Takes one submission from its files to a report. The compiler and the worker start side by side; the checks run here, in the trusted
/// process, against answers that come out of the worker one call at a time.
/// </summary>
public sealed class Judge : IDisposable
{
    readonly Sandbox _sandbox;
    readonly CompilerClient _compiler;
    readonly Assertions _assertions;
    readonly References _references;
    readonly ChecksLoader _loader;
    readonly VariantsLoader _variants;
    readonly MistakesShelf _mistakes;

    /// <param name="workers">Where the processes come from; null for such as are started when they are needed.</param>
    public Judge(Components components, Sandbox sandbox, ChecksCache cache, CompilerClient compiler, Workers? workers = null)
    {
        (_sandbox, _compiler) = (sandbox, compiler);
        Workers = workers ?? new Workers(components, sandbox);
        _assertions = new Assertions(components, sandbox, cache, compiler);
        _references = new References(components);
        _loader = new ChecksLoader(components, cache);
        _variants = new VariantsLoader(components, cache, compiler);
        _mistakes = new MistakesShelf(_variants, Workers);
    }

    /// <summary>How much is asked of a submission beyond its verdict.</summary>
    public Effort Effort { get; init; } = Effort.Usual;

    /// <summary>Where the process of a submission comes from.</summary>
    public Workers Workers { get; }

    /// <summary>
    /// Of a kata: tries the assertions that the diagnosis names as evidence, before anything is graded; empty where there are none.
    /// </summary>
    /// <exception cref="InvalidProblemException">The problem's own files are broken.</exception>
    /// <exception cref="OperationCanceledException">The user gave up; nothing is left running.</exception>
    public ImmutableArray<TriedAssertion> TryAssertions(Problem problem, Submission submission, Seed seed, CancellationToken cancellation)
    {
        if (problem.Kata is null)
        {
            return [];
        }
        using var span = Spans.BeginStep("try the assertions");
        return _assertions.Try(problem, submission, Diagnosis.Read(submission.Sources), seed, cancellation);
    }

    /// <exception cref="InvalidProblemException">The problem's own files are broken.</exception>
    /// <exception cref="OperationCanceledException">The user gave up; nothing is left running.</exception>
    public Report Grade(Problem problem, Submission submission, Seed seed, CancellationToken cancellation) =>
        Grade(problem, submission, TryAssertions(problem, submission, seed, cancellation), seed, cancellation);

    /// <param name="assertions">What <see cref="TryAssertions"/> gave.</param>
    /// <exception cref="InvalidProblemException">The problem's own files are broken.</exception>
    /// <exception cref="OperationCanceledException">The user gave up; nothing is left running.</exception>
    public Report Grade(
        Problem problem, Submission submission, ImmutableArray<TriedAssertion> assertions, Seed seed, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        using var session = new WorkerSession(Workers, problem.Manifest, cancellation);

        var request = new CompileSubmissionRequest(
            problem.Contract, _references.ForSubmissions, submission.Sources,
            problem.Kata is null ? null : problem.Starter, problem.Kata?.Protected ?? [], problem.BannedNames);
        // a thread of its own: it waits, and on two cores two waiting pool threads would hold up every timer and every drained pipe
        var compiling = Task.Factory.StartNew(
            () => submission.Refusal is { } refusal ? CompileOutcome.Refused(refusal) : _compiler.Compile(request, cancellation),
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        IReadOnlyList<Check> checks;
        CompileOutcome outcome;
        try
        {
            checks = _loader.Load(problem, _compiler, cancellation); // from the cache, while the compiler works
        }
        finally
        {
            outcome = Await(compiling); // also when there are no checks: nothing goes on behind the caller's back
        }
        var draft = Draft(problem, submission, seed) with { Checks = [.. checks.Select(NotRun)] };
        if (outcome.Reply is not { Assembly: { } assembly, Variants: [{ Binding: { } binding } variant] })
        {
            return draft with
            {
                Verdict = outcome.Verdict,
                Elapsed = clock.Elapsed,
                Diagnostics = outcome.Reply?.Diagnostics ?? [],
                Reason = outcome.Failure ?? outcome.Reply?.Fault,
            };
        }

        session.Load(assembly, [binding]);
        var judged = Examine(problem, submission, checks, variant, assertions, session, seed, cancellation);
        var results = Results(problem, judged.Examined, assembly, binding, cancellation);
        var printed = session.Finish();
        var overMemory = judged.Memory > problem.Manifest.Limits.Memory; // seen by the kernel, whatever the submission made of it
        var verdicts = results.Where(result => !result.IsRemark).Select(result => result.Verdict);
        return draft with
        {
            Verdict = Verdicts.Worst(overMemory ? verdicts.Append(Verdict.MemoryLimitExceeded) : verdicts),
            Isolation = _sandbox.Level, // another sandbox may have taken over since
            Weakness = _sandbox.Weakness,
            Elapsed = clock.Elapsed,
            Reason = overMemory ? $"it used {judged.Memory >> 20} MB, and {problem.Manifest.Limits.Memory >> 20} MB are allowed" : null,
            Misconceptions = judged.Misconceptions,
            CutShort = judged.CutShort,
            CallTime = judged.CallTime,
            Memory = judged.Memory,
            Checks = results,
            Printed = printed,
        };
    }

    /// <summary>
    /// A report on each of a problem's known mistakes, as they come and in their order. They are the problem's own and trust each other, so
    /// they are compiled together and share a process; one that does not compile is graded by itself, to be told why, and so is one that
    /// is rejected for its time or memory, which others would disturb. Of the others, lines that throw, memory and what was printed are
    /// not told.
    /// </summary>
    /// <exception cref="InvalidProblemException">The problem's own files are broken.</exception>
    /// <exception cref="OperationCanceledException">The user gave up; nothing is left running.</exception>
    public IEnumerable<Report> GradeMistakes(Problem problem, ImmutableArray<Mistake> mistakes, Seed seed, CancellationToken cancellation)
    {
        if (mistakes.IsEmpty)
        {
            yield break;
        }
        var checks = _loader.Load(problem, _compiler, cancellation);
        var compiled = _variants.Load(problem, [.. mistakes.Select(mistake => mistake.Source)], cancellation);
        ImmutableArray<Variant> variants = compiled is { Assembly: not null } ? compiled.Variants : [];
        using var session = new WorkerSession(Workers, problem.Manifest, cancellation);
        session.Load(compiled?.Assembly ?? [], [.. variants.Select(variant => variant.Binding).OfType<Binding>()]);
        var loaded = -1;
        for (var i = 0; i < mistakes.Length; i++)
        {
            var submission = Submission.Of(mistakes[i].Source);
            var variant = variants.ElementAtOrDefault(i);
            loaded += variant?.Binding is null ? 0 : 1;
            if (variant?.Binding is null || checks.Any(check => check.Name == mistakes[i].RejectedBy && check.NeedsRightAnswers))
            {
                yield return Grade(problem, submission, seed, cancellation);
                continue;
            }
            session.SwitchTo(loaded);
            yield return GradeLoaded(problem, submission, checks, variant, session, seed, cancellation);
        }
    }

    /// <summary>What is said of a submission that the grader itself failed to grade.</summary>
    public Report ReportFault(Problem problem, Submission submission, Seed seed, Exception fault) =>
        Draft(problem, submission, seed) with { Verdict = Verdict.InternalError, Reason = fault.ToString() };

    public void Dispose() => _mistakes.Dispose();

    Report Draft(Problem problem, Submission submission, Seed seed) => new(
        problem.Id, problem.Manifest.Track, problem.Manifest.Minutes, submission.Path, Verdict.CompileError, seed.ToString(),
        _sandbox.Level, _sandbox.Weakness, TimeSpan.Zero, TimeSpan.Zero, 0, [], [], [], null, "");

    /// <summary>The report on a submission that a session has loaded together with others.</summary>
    Report GradeLoaded(
        Problem problem, Submission submission, IReadOnlyList<Check> checks, Variant variant, WorkerSession session, Seed seed,
        CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var assertions = TryAssertions(problem, submission, seed, cancellation);
        var judged = Examine(problem, submission, checks, variant, assertions, session, seed, cancellation);
        return Draft(problem, submission, seed) with
        {
            Verdict = Verdicts.Worst([.. judged.Examined.Where(part => !part.Result.IsRemark).Select(part => part.Result.Verdict)]),
            Elapsed = clock.Elapsed,
            Misconceptions = judged.Misconceptions,
            CutShort = judged.CutShort,
            CallTime = judged.CallTime,
            Checks = [.. judged.Examined.Select(part => part.Result)],
        };
    }

    /// <summary>Puts the checks to a submission that is loaded, and looks for the mistake behind its wrong answers.</summary>
    Judged Examine(
        Problem problem, Submission submission, IReadOnlyList<Check> checks, Variant variant, ImmutableArray<TriedAssertion> assertions,
        WorkerSession session, Seed seed, CancellationToken cancellation)
    {
        var examination = new Examination(problem, checks, seed, Effort, cancellation);
        var examined = examination.Run(submission, session, variant.Difference, assertions).ToList();
        var (callTime, memory) = (session.Used, session.PeakMemory); // of the checks alone: what is asked beyond them decides nothing
        var questions = Effort.ForQuestions(problem);
        IReadOnlyList<ObservedCase> AskAgain(Check check, int round) => examination.AskAgain(check, round, submission, session);
        var misconceptions = FindMisconceptions(problem, examined, questions, AskAgain, cancellation);
        return new Judged(examined, misconceptions, CutShort(examined, questions), callTime, memory);
    }

    static CompileOutcome Await(Task<CompileOutcome> compiling)
    {
        using var span = Spans.BeginStep("compile");
        return compiling.GetAwaiter().GetResult();
    }

    ImmutableArray<Misconception> FindMisconceptions(
        Problem problem, IReadOnlyList<Examined> examined, Allowance questions,
        Func<Check, int, IReadOnlyList<ObservedCase>> askAgain, CancellationToken cancellation)
    {
        if (Effort == Effort.VerdictOnly)
        {
            return [];
        }
        using var span = Spans.BeginStep("explain what is wrong");
        KnownMistakes? taken = null;
        try
        {
            return Misconceptions.FindTested(examined, () => taken ??= _mistakes.Take(problem, cancellation), questions, askAgain);
        }
        finally
        {
            if (taken is not null)
            {
                _mistakes.PutBack(taken);
            }
        }
    }

    ImmutableArray<CheckResult> Results(
        Problem problem, IReadOnlyList<Examined> examined, byte[] assembly, Binding binding, CancellationToken cancellation)
    {
        using var span = Spans.BeginStep("find the lines that throw");
        return [.. new ThrowingLines(Workers, problem.Manifest).Correct(examined, assembly, binding, cancellation)];
    }

    /// <summary>Which searches were given up for their time, in a sentence; null when none was.</summary>
    static string? CutShort(IReadOnlyList<Examined> examined, Allowance questions)
    {
        string[] given =
        [
            .. examined.Where(part => part.RanOutOfTime).Select(part => $"the search for a smaller input that fails `{part.Check.Name}`"),
            .. questions.RanOutOfTime ? ["the search for the mistake behind the wrong answers"] : Array.Empty<string>(),
        ];
        return given.Length == 0 ? null : $"Time ran out during {string.Join(" and ", given)}: the next run may find more.";
    }

    static CheckResult NotRun(Check check) => new(check.Name, Verdict.CompileError, 0, check.Points, TimeSpan.Zero, "not run", null, "");

    /// <summary>What the checks and the search for a mistake gave.</summary>
    /// <param name="CallTime">Of the checks' calls.</param>
    /// <param name="Memory">The most that the submission held by the end of the checks, in bytes.</param>
    sealed record Judged(
        IReadOnlyList<Examined> Examined, ImmutableArray<Misconception> Misconceptions, string? CutShort, TimeSpan CallTime, long Memory);
}
