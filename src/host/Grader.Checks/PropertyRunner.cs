using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using CsCheck;
using Grader.Checks.Shrinking;

namespace Grader.Checks;

/// <summary>
/// Runs the cases of a check: corner cases first, then generated ones, small before large. After the first failure it looks at a few more
/// cases, which show what kind of mistake it is, and searches for the smallest input that fails.
/// </summary>
static class PropertyRunner
{
    /// <param name="valid">What holds for every generated input but might not hold for a smaller one.</param>
    /// <param name="shrink">Whether to look for a smaller failing input; off if one case takes long.</param>
    /// <param name="body">Throws if the submission fails.</param>
    public static void Run<TInput>(
        CheckContext context, IEnumerable<TInput> corners, Gen<TInput> generator, Func<TInput, bool>? valid, int count, bool shrink,
        Action<TInput> body)
    {
        var generated = Draw(context, generator, count);
        foreach (var input in corners.Concat(generated))
        {
            context.Drawn?.Invoke(input);
            if (Attempt(context, input, body) is { } failure)
            {
                var isShrunk = shrink && context.Effort != Effort.VerdictOnly && CanGoOn(failure);
                ExceptionDispatchInfo.Throw(isShrunk ? Smallest(context, input, generated, failure, valid, body) : failure);
            }
        }
    }

    /// <summary>Inputs drawn from the context's random generator, small before large.</summary>
    public static IReadOnlyList<TInput> Draw<TInput>(CheckContext context, Gen<TInput> generator, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => Generate(context, generator))
            .Order(Comparer<(TInput Input, Size Size)>.Create((a, b) => Compare(a.Size, b.Size)))
            .Select(drawn => drawn.Input)];

    /// <summary>The failure at the smallest input, which is then the context's current case.</summary>
    static Exception Smallest<TInput>(
        CheckContext context, TInput input, IReadOnlyList<TInput> generated, Exception failure, Func<TInput, bool>? valid,
        Action<TInput> body)
    {
        ImmutableArray<Observation> witness = [.. context.Observations];
        var (furtherCases, smallerInputs) = (context.Effort.ForFurtherCases(), context.Effort.ForSmallerInputs());
        foreach (var further in generated.TakeWhile(_ => CanGoOn(context) && furtherCases.MayGoOn))
        {
            FailsLike(failure, context, further, body);
            furtherCases.Spend(context.Observations.Sum(ObservedCases.Size));
        }
        var smallest = Shrinker.Smallest(input, Fails, () => HasTime(context) && smallerInputs.MayGoOn);
        context.RanOutOfTime = furtherCases.RanOutOfTime || smallerInputs.RanOutOfTime || !HasTime(context);
        if (Attempt(context, smallest, body) is { } last)
        {
            return last;
        }
        context.Show(witness); // it answers differently when asked again
        return failure;

        bool Fails(TInput smaller)
        {
            if (valid?.Invoke(smaller) == false)
            {
                smallerInputs.Spend(0);
                return false;
            }
            var fails = FailsLike(failure, context, smaller, body);
            smallerInputs.Spend(context.Observations.Sum(ObservedCases.Size));
            return fails;
        }
    }

    static (TInput Input, Size Size) Generate<TInput>(CheckContext context, Gen<TInput> generator) =>
        (generator.Generate(context.Random, null, out var size), size);

    static int Compare(Size a, Size b) => Size.IsLessThan(a, b) ? -1 : Size.IsLessThan(b, a) ? 1 : 0;

    static Exception? Attempt<TInput>(CheckContext context, TInput input, Action<TInput> body)
    {
        context.Cancellation.ThrowIfCancellationRequested();
        return context.Attempt(() => body(input));
    }

    /// <summary>
    /// A smaller input that fails in another way shows something else. One that the checks themselves reject does not count.
    /// </summary>
    static bool FailsLike<TInput>(Exception first, CheckContext context, TInput input, Action<TInput> body)
    {
        try
        {
            return Attempt(context, input, body) is { } failure && CanGoOn(failure) && failure.GetType() == first.GetType();
        }
        catch (Exception unfit) when (unfit is not OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>What we ask for the sake of the report must not use up the submission's total time.</summary>
    static bool HasTime(CheckContext context) => context.Candidate.Used < context.Problem.Manifest.Limits.Total / 2;

    static bool CanGoOn(CheckContext context) =>
        HasTime(context) && context.Observations.All(observation => observation.Failure is not { EndedProcess: true });

    /// <summary>A wrong answer or an exception leaves the worker as it was. After a death each further case would cost a process.</summary>
    static bool CanGoOn(Exception failure) => failure is WrongAnswerException or CallFailedException { Failure.EndedProcess: false };
}
