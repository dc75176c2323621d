using System.Collections.Immutable;
using CsCheck;
using Grader.Contracts;
using Grader.Engine.Boxes;
using Grader.Engine.Checks;
using Grader.Engine.Running;
using Grader.Engine.Tracing;
using Grader.Problems;
using Check = Grader.Engine.Checks.Check;

namespace Grader.Engine.Examining;

/// <summary>Runs a problem's checks on one submission after another. The seed decides the generated inputs, the same for all.</summary>
/// <param name="effort">How much to ask after a check has failed.</param>
sealed class CheckRunner(Problem problem, IReadOnlyList<Check> checks, Seed seed, Effort effort, CancellationToken cancellation)
{
    /// <summary>Runs the checks one by one, as the caller enumerates them.</summary>
    /// <param name="session">With the submission loaded and current.</param>
    /// <param name="difference">For katas: how the submission differs from the starter.</param>
    /// <param name="assertions">For katas: results of the assertions that the diagnosis names as evidence.</param>
    public IEnumerable<CheckOutcome> Run(
        Submission submission, WorkerSession session, StarterDifference? difference, ImmutableArray<TriedAssertion> assertions)
    {
        var allPassed = true;
        var shared = new SharedRuns(seed.Value);
        foreach (var (check, i) in checks.Select((check, i) => (check, i)))
        {
            using var span = Spans.BeginStep(check.Name);
            var trial = new Trial(problem, submission, session, new PCG((uint)i, seed.Value), difference, assertions, cancellation)
            {
                Effort = effort,
                Shared = shared,
            };
            var result = check.NeedsRightAnswers && !allPassed
                ? NotRun(check)
                : Carry(check, trial);
            result = result with
            {
                Points = check.IsRemark ? 0 : result.Points,
                MaxPoints = check.IsRemark ? 0 : result.MaxPoints,
                IsRemark = check.IsRemark,
                NeedsRightAnswers = check.NeedsRightAnswers,
                ToleranceUse = trial.ToleranceUse,
                Measurements = [.. trial.Measurements],
            };
            var calls = result.Passed ? ImmutableArray<Observation>.Empty : [.. trial.Observations];
            if (allPassed && result.Rejects && effort != Effort.VerdictOnly && !shared.AreUsed
                && IsRightIfArraysStay(check, i, submission, session))
            {
                result = result with { Message = $"{result.Message}. {KeptArrays}" };
            }
            allPassed &= !result.Rejects;
            yield return new CheckOutcome(check, result, calls, trial.Evidence, trial.RanOutOfTime);
        }
    }

    /// <summary>Answers of the submission to new inputs of a check, without shrinking. Empty if no more may be asked.</summary>
    /// <param name="round">1 or more; each round draws its own inputs.</param>
    public IReadOnlyList<ObservedCase> AskAgain(Check check, int round, Submission submission, WorkerSession session)
    {
        if (!MayAskMore(check, session))
        {
            return [];
        }
        var other = new PCG((uint)(checks.Count * round), seed.Value ^ (uint)(round * 0x9E3779B9));
        var trial = TrialOfItsOwn(submission, session, other) with { Effort = effort with { SmallerInputs = 0 } };
        Carry(check, trial);
        return trial.Evidence.Cases;
    }

    /// <summary>Whether a check can be repeated: that costs no training and no process, and there is time left for calls.</summary>
    bool MayAskMore(Check check, WorkerSession session) =>
        problem.Kata is null && !check.NeedsRightAnswers && !session.HasDied && session.Used <= problem.Manifest.Limits.Total / 2;

    /// <summary>A trial for repeating a check: it shares no runs with the others.</summary>
    Trial TrialOfItsOwn(Submission submission, WorkerSession session, PCG random) =>
        new(problem, submission, session, random, null, [], cancellation) { Shared = new SharedRuns(seed.Value) };

    static CheckResult NotRun(Check check) => new(
        check.Name, Verdict.WrongAnswer, 0, check.Points, TimeSpan.Zero, "not run: the answers have to be right first", null, "")
    {
        IsSkipped = true,
    };

    /// <summary>Added to the first failure if the check passes when we do not overwrite the arrays of earlier calls.</summary>
    const string KeptArrays =
        "It is right as long as nobody else writes into its arrays: arguments, and answers once they are given, are the caller's, " +
        "who writes something else into them after each call";

    /// <summary>Whether the check passes while the arrays of arguments and answers stay as they are.</summary>
    bool IsRightIfArraysStay(Check check, int place, Submission submission, WorkerSession session)
    {
        if (!MayAskMore(check, session))
        {
            return false;
        }
        using var left = session.LeaveArrays();
        return Carry(check, TrialOfItsOwn(submission, session, new PCG((uint)place, seed.Value))).Passed;
    }

    static CheckResult Carry(Check check, Trial trial)
    {
        CheckResult Failed(Verdict verdict, string message, Counterexample? counterexample, string detail) =>
            new(check.Name, verdict, 0, check.Points, trial.Elapsed, message, counterexample, detail);
        try
        {
            var score = check.Run(trial);
            var verdict = score.Points == check.Points || score.IsEnough ? Verdict.Accepted : Verdict.WrongAnswer;
            return new CheckResult(check.Name, verdict, score.Points, check.Points, trial.Elapsed, score.Message, null, "");
        }
        catch (WrongAnswerException wrong)
        {
            return Failed(Verdict.WrongAnswer, wrong.Message, Counterexamples.Of(trial, wrong), "");
        }
        catch (CallFailedException refused) when (refused.Failure.IsRefused)
        {
            // the submission never saw this input, so it shows nothing
            return Failed(refused.Failure.Verdict, refused.Failure.Reason, null, "") with { IsSkipped = true };
        }
        catch (CallFailedException failed)
        {
            return Failed(failed.Failure.Verdict, failed.Message, Counterexamples.Of(trial, null), failed.Failure.Detail);
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or InvalidProblemException or BrokenSandboxException))
        {
            // a fault in the checks or in the engine: never blamed on the candidate
            return Failed(
                Verdict.InternalError, $"the check itself failed: {fault.GetType().Name}: {fault.Message}", null, fault.StackTrace ?? "");
        }
    }
}

/// <summary>One check and its outcome.</summary>
/// <param name="Calls">The calls of the case that the check rejects; empty if it passed.</param>
/// <param name="RanOutOfTime">Whether the search for a smaller failing input ran out of time.</param>
sealed record CheckOutcome(Check Check, CheckResult Result, ImmutableArray<Observation> Calls, Evidence Evidence, bool RanOutOfTime);
