using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using CsCheck;
using Grader.Engine.Running;
using Grader.Engine.Shrinking;

namespace Grader.Engine.Checks;

/// <summary>
/// Runs the cases of a check: corner cases first, then generated ones, small before large. After the first failure it looks at a few more
/// cases, which show what kind of mistake it is, and searches for the smallest input that fails.
/// </summary>
static class Cases
{
    /// <param name="where">What holds for every generated input but might not hold for a smaller one.</param>
    /// <param name="shrink">Whether to look for a smaller failing input; off if one case takes long.</param>
    /// <param name="body">Throws if the submission fails.</param>
    public static void Run<TInput>(
        Trial trial, IEnumerable<TInput> corners, Gen<TInput> generator, Func<TInput, bool>? where, int count, bool shrink,
        Action<TInput> body)
    {
        var generated = Draw(trial, generator, count);
        foreach (var input in corners.Concat(generated))
        {
            if (Attempt(trial, input, body) is { } failure)
            {
                var isShrunk = shrink && trial.Effort != Effort.VerdictOnly && CanGoOn(failure);
                ExceptionDispatchInfo.Throw(isShrunk ? Smallest(trial, input, generated, failure, where, body) : failure);
            }
        }
    }

    /// <summary>Inputs drawn from the trial's random generator, small before large.</summary>
    public static IReadOnlyList<TInput> Draw<TInput>(Trial trial, Gen<TInput> generator, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => Generate(trial, generator))
            .Order(Comparer<(TInput Input, Size Size)>.Create((a, b) => Compare(a.Size, b.Size)))
            .Select(drawn => drawn.Input)];

    /// <summary>The failure at the smallest input, which is then the trial's current case.</summary>
    static Exception Smallest<TInput>(
        Trial trial, TInput input, IReadOnlyList<TInput> generated, Exception failure, Func<TInput, bool>? where, Action<TInput> body)
    {
        ImmutableArray<Observation> witness = [.. trial.Observations];
        var (furtherCases, smallerInputs) = (trial.Effort.ForFurtherCases(), trial.Effort.ForSmallerInputs());
        foreach (var further in generated.TakeWhile(_ => CanGoOn(trial) && furtherCases.MayGoOn))
        {
            FailsLike(failure, trial, further, body);
            furtherCases.Spend(SizeOf(trial.Observations));
        }
        var smallest = Descent.Smallest(input, Fails, () => HasTime(trial) && smallerInputs.MayGoOn);
        trial.RanOutOfTime = furtherCases.RanOutOfTime || smallerInputs.RanOutOfTime || !HasTime(trial);
        if (Attempt(trial, smallest, body) is { } last)
        {
            return last;
        }
        trial.Show(witness); // it answers differently when asked again
        return failure;

        bool Fails(TInput smaller)
        {
            if (where?.Invoke(smaller) == false)
            {
                smallerInputs.Spend(0);
                return false;
            }
            var fails = FailsLike(failure, trial, smaller, body);
            smallerInputs.Spend(SizeOf(trial.Observations));
            return fails;
        }
    }

    static long SizeOf(IEnumerable<Observation> calls) => calls.Sum(
        call => call.Arguments.Sum(argument => Evidence.Size(argument.Value)) + (call.Result is null ? 0 : Evidence.Size(call.Result)));

    static (TInput Input, Size Size) Generate<TInput>(Trial trial, Gen<TInput> generator) =>
        (generator.Generate(trial.Random, null, out var size), size);

    static int Compare(Size a, Size b) => Size.IsLessThan(a, b) ? -1 : Size.IsLessThan(b, a) ? 1 : 0;

    static Exception? Attempt<TInput>(Trial trial, TInput input, Action<TInput> body)
    {
        trial.Cancellation.ThrowIfCancellationRequested();
        return trial.Attempt(() => body(input));
    }

    /// <summary>
    /// A smaller input that fails in another way shows something else. One that the checks themselves reject does not count.
    /// </summary>
    static bool FailsLike<TInput>(Exception first, Trial trial, TInput input, Action<TInput> body)
    {
        try
        {
            return Attempt(trial, input, body) is { } failure && CanGoOn(failure) && failure.GetType() == first.GetType();
        }
        catch (Exception unfit) when (unfit is not OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>What we ask for the sake of the report must not use up the submission's total time.</summary>
    static bool HasTime(Trial trial) => trial.Session.Used < trial.Problem.Manifest.Limits.Total / 2;

    static bool CanGoOn(Trial trial) =>
        HasTime(trial) && trial.Observations.All(observation => observation.Failure is not { EndedProcess: true });

    /// <summary>A wrong answer or an exception leaves the worker as it was. After a death each further case would cost a process.</summary>
    static bool CanGoOn(Exception failure) => failure is WrongAnswerException or CallFailedException { Failure.EndedProcess: false };
}
