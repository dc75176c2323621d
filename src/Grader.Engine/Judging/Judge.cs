using System.Diagnostics;
using CsCheck;
using Grader.Contracts;
using Grader.Engine.Boxes;
using Grader.Engine.Checks;
using Grader.Engine.Compiling;
using Grader.Engine.Running;
using Grader.Problems;
using Check = Grader.Engine.Checks.Check;

namespace Grader.Engine.Judging;

/// <summary>
/// Takes one submission from its files to a report. The compiler and the worker start side by side; the checks run here, in the trusted
/// process, against answers that come out of the worker one call at a time.
/// </summary>
public sealed class Judge(Components components, Sandbox sandbox, ChecksCache cache, CompilerClient compiler)
{
    readonly References _references = new(components);
    readonly ChecksLoader _loader = new(components, cache);

    /// <exception cref="InvalidProblemException">The problem's own files are broken.</exception>
    /// <exception cref="OperationCanceledException">The user gave up; nothing is left running.</exception>
    public Report Grade(Problem problem, Submission submission, Seed seed, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        using var session = new WorkerSession(components, sandbox, problem.Manifest.Limits, cancellation);

        var request = new CompileSubmissionRequest(
            problem.Contract, _references.ForSubmissions, submission.Sources,
            problem.Kata is null ? null : problem.Starter, problem.Kata?.Protected ?? [], problem.Manifest.Banned);
        // a thread of its own: it waits, and on two cores two waiting pool threads would hold up every timer and every drained pipe
        var compiling = Task.Factory.StartNew(
            () => submission.Refusal is { } refusal ? CompileOutcome.Refused(refusal) : compiler.Compile(request, cancellation),
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        var checks = _loader.Load(problem, compiler, cancellation); // from the cache, while the compiler works
        var outcome = compiling.GetAwaiter().GetResult();
        var draft = new Report(
            problem.Id, problem.Manifest.Track, problem.Manifest.Minutes, submission.Path, Verdict.CompileError, seed.ToString(), sandbox.Level, sandbox.Weakness,
            clock.Elapsed, TimeSpan.Zero, 0, [.. checks.Select(NotRun)], [], null, "");
        if (outcome.Reply is not { Assembly: { } assembly, Binding: { } binding } compiled)
        {
            return draft with
            {
                Verdict = outcome.Verdict,
                Elapsed = clock.Elapsed,
                Diagnostics = outcome.Reply?.Diagnostics ?? [],
                Reason = outcome.Failure ?? outcome.Reply?.Fault,
            };
        }

        session.Load(assembly, binding);
        var results = new List<CheckResult>();
        foreach (var (check, i) in checks.Select((check, i) => (check, i)))
        {
            results.Add(check.NeedsRightAnswers && results.Any(result => !result.Passed)
                ? new CheckResult(check.Name, Verdict.WrongAnswer, 0, check.Points, TimeSpan.Zero, "not run: the answers have to be right first", null, "")
                : Run(check, new Trial(problem, submission, session, new PCG((uint)i, seed.Value), compiled.Difference, cancellation)));
        }
        var overMemory = session.PeakMemory > problem.Manifest.Limits.Memory; // seen by the kernel, whatever the submission made of it
        return draft with
        {
            Verdict = Verdicts.Worst([.. results.Select(result => result.Verdict), .. overMemory ? [Verdict.MemoryLimitExceeded] : Array.Empty<Verdict>()]),
            Elapsed = clock.Elapsed,
            Reason = overMemory ? $"it used {session.PeakMemory >> 20} MB, and {problem.Manifest.Limits.Memory >> 20} MB are allowed" : null,
            CallTime = session.Used,
            Memory = session.PeakMemory,
            Checks = [.. results],
            Printed = session.Printed,
        };
    }

    static CheckResult Run(Check check, Trial trial)
    {
        CheckResult Failed(Verdict verdict, string message, Counterexample? counterexample, string detail) =>
            new(check.Name, verdict, 0, check.Points, trial.Finish(), message, counterexample, detail);
        try
        {
            var score = check.Run(trial);
            var verdict = score.Points == check.Points ? Verdict.Accepted : Verdict.WrongAnswer;
            return new CheckResult(check.Name, verdict, score.Points, check.Points, trial.Finish(), score.Message, null, "");
        }
        catch (WrongAnswerException wrong)
        {
            return Failed(Verdict.WrongAnswer, wrong.Message, Witness.Of(trial, wrong), "");
        }
        catch (CallFailedException failed)
        {
            return Failed(failed.Failure.Verdict, failed.Message, Witness.Of(trial, null), failed.Failure.Detail);
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or InvalidProblemException))
        {
            // a fault in the checks or in the engine: never blamed on the candidate
            return Failed(Verdict.InternalError, $"the check itself failed: {fault.GetType().Name}: {fault.Message}", null, fault.StackTrace ?? "");
        }
    }

    static CheckResult NotRun(Check check) => new(check.Name, Verdict.CompileError, 0, check.Points, TimeSpan.Zero, "not run", null, "");
}
