using System.Collections.Immutable;
using CsCheck;
using Grader.Checks;
using Grader.Problems;
using Grader.Protocol;
using Grader.Sandboxing;
using Grader.Sandboxing.Tracing;
using Check = Grader.Checks.Check;

namespace Grader.Grading.Examining;

/// <summary>Runs a problem's checks on one submission after another. The seed decides the generated inputs, the same for all.</summary>
/// <param name="effort">How much to ask after a check has failed.</param>
sealed class CheckRunner(Problem problem, IReadOnlyList<Check> checks, Seed seed, Effort effort, CancellationToken cancellation)
{
    /// <summary>Runs the checks one by one, as the caller enumerates them.</summary>
    /// <param name="candidate">With the submission loaded and current.</param>
    /// <param name="difference">For katas: how the submission differs from the starter.</param>
    /// <param name="assertions">For katas: results of the assertions that the diagnosis names as evidence.</param>
    public IEnumerable<CheckOutcome> Run(
        Submission submission, ICandidate candidate, StarterDifference? difference, ImmutableArray<TriedAssertion> assertions)
    {
        var allPassed = true;
        var shared = new SharedRuns(seed.Value);
        foreach (var (check, i) in checks.Select((check, i) => (check, i)))
        {
            if (!problem.Runs(check.Name))
            {
                continue; // places stay, and with them the inputs of each check
            }
            using var span = Spans.BeginStep(check.Name);
            var context = new CheckContext
            {
                Problem = problem,
                Sources = submission.Sources,
                Candidate = candidate,
                Random = new PCG((uint)i, seed.Value),
                Difference = difference,
                Assertions = assertions,
                Cancellation = cancellation,
                Effort = effort,
                Shared = shared,
            };
            var result = check.NeedsRightAnswers && !allPassed
                ? NotRun(check)
                : Carry(check, context);
            result = result with
            {
                Message = check.IsRemark && !result.Passed && !result.IsSkipped
                    ? $"the statement does not ask for it: {result.Message}"
                    : result.Message,
                Points = check.IsRemark ? 0 : result.Points,
                MaxPoints = check.IsRemark ? 0 : result.MaxPoints,
                IsRemark = check.IsRemark,
                NeedsRightAnswers = check.NeedsRightAnswers,
                ToleranceUse = context.ToleranceUse,
                Measurements = [.. context.Measurements],
            };
            var calls = result.Passed ? ImmutableArray<Observation>.Empty : [.. context.Observations];
            if (allPassed && result.Rejects && effort != Effort.VerdictOnly && !shared.AreUsed
                && IsRightIfArraysStay(check, i, submission, candidate))
            {
                result = result with { Message = $"{result.Message}. {KeptArrays}" };
            }
            allPassed &= !result.Rejects;
            yield return new CheckOutcome(check, result, calls, context.Cases, context.RanOutOfTime);
        }
    }

    /// <summary>Answers of the submission to new inputs of a check, without shrinking. Empty if no more may be asked.</summary>
    /// <param name="round">1 or more; each round draws its own inputs.</param>
    public IReadOnlyList<ObservedCase> AskAgain(Check check, int round, Submission submission, ICandidate candidate)
    {
        if (!MayAskMore(check, candidate))
        {
            return [];
        }
        var other = new PCG((uint)(checks.Count * round), seed.Value ^ (uint)(round * 0x9E3779B9));
        var context = ToRepeat(submission, candidate, other, effort with { SmallerInputs = 0 });
        Carry(check, context);
        return context.Cases.All;
    }

    /// <summary>Whether a check can be repeated: that costs no training and no process, and there is time left for calls.</summary>
    bool MayAskMore(Check check, ICandidate candidate) =>
        problem.Kata is null && !check.NeedsRightAnswers && !candidate.HasDied && candidate.Used <= problem.Manifest.Limits.Total / 2;

    /// <summary>A context for repeating a check: it shares no runs with the others.</summary>
    CheckContext ToRepeat(Submission submission, ICandidate candidate, PCG random, Effort spent) => new()
    {
        Problem = problem,
        Sources = submission.Sources,
        Candidate = candidate,
        Random = random,
        Cancellation = cancellation,
        Effort = spent,
        Shared = new SharedRuns(seed.Value),
    };

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
    bool IsRightIfArraysStay(Check check, int place, Submission submission, ICandidate candidate)
    {
        if (!MayAskMore(check, candidate))
        {
            return false;
        }
        using var left = candidate.LeaveArrays();
        return Carry(check, ToRepeat(submission, candidate, new PCG((uint)place, seed.Value), Effort.VerdictOnly)).Passed;
    }

    static CheckResult Carry(Check check, CheckContext context)
    {
        CheckResult Failed(Verdict verdict, string message, Counterexample? counterexample, string detail) =>
            new(check.Name, verdict, 0, check.Points, context.Elapsed, message, counterexample, detail);
        try
        {
            var score = check.Run(context);
            var verdict = score.Points == check.Points || score.IsEnough ? Verdict.Accepted : Verdict.WrongAnswer;
            return new CheckResult(check.Name, verdict, score.Points, check.Points, context.Elapsed, score.Message, null, "");
        }
        catch (WrongAnswerException wrong)
        {
            return Failed(Verdict.WrongAnswer, wrong.Message, Counterexamples.Render(context, wrong), "");
        }
        catch (CallFailedException refused) when (refused.Failure.IsRefused)
        {
            // the submission never saw this input, so it shows nothing
            return Failed(refused.Failure.Verdict, refused.Failure.Reason, null, "") with { IsSkipped = true };
        }
        catch (CallFailedException failed)
        {
            return Failed(failed.Failure.Verdict, failed.Message, Counterexamples.Render(context, null), failed.Failure.Detail);
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
sealed record CheckOutcome(Check Check, CheckResult Result, ImmutableArray<Observation> Calls, ObservedCases Cases, bool RanOutOfTime);
