using System.Runtime.ExceptionServices;
using CsCheck;
using Grader.Contracts;
using Grader.Numerics;

namespace Grader.Engine.Checks;

public abstract partial class Checks<TContract>
{
    /// <summary>
    /// The submission answers like the model solution on inputs as large as in real use, beyond a vector register, a tile and a buffer on the stack, and no multiple of any: what is right on
    /// small inputs alone fails. Such an input is not taken down element by element: each of its sizes is made as small as still fails, and the report says from where on.
    /// <code>AtSize("as large as in a real layer", Sizes.Of(("queries", 70), ("keys", 131)), on: n => Inputs(n[0], n[1]), call: (it, x) => it.Attention(x.Query, x.Key, x.Value, null));</code>
    /// </summary>
    /// <param name="sizes">Each at least 1; the smallest input has 1 in each dimension.</param>
    /// <param name="on">Generator of inputs of given sizes.</param>
    /// <param name="expected">The right answer, where it is not the model solution's.</param>
    /// <param name="within">Tolerance for one input; exact where it is absent.</param>
    protected void AtSize<TInput, TResult>(
        string name, Sizes sizes, Func<Sizes, Gen<TInput>> on, Func<TContract, TInput, TResult> call, Func<TInput, TResult>? expected = null,
        Func<TInput, Tolerance>? within = null, int points = 1) =>
        Add(new Check(name, points, trial =>
        {
            var state = trial.Random.ToString();
            if (Attempt(sizes) is not { } failure)
            {
                return new Score(points);
            }
            if (trial.Effort == Effort.VerdictOnly || failure is CallFailedException { Failure.EndedProcess: true })
            {
                ExceptionDispatchInfo.Throw(failure);
            }
            var allowance = trial.Effort.ForSmallerInputs();
            var smallest = SmallestFailing(sizes, smaller => Attempt(smaller) is { } other && other.GetType() == failure.GetType(), allowance);
            throw From(smallest, Attempt(smallest) ?? failure);

            Exception? Attempt(Sizes tried) => trial.Attempt(() =>
            {
                var input = on(tried).Generate(PCG.Parse(state), null, out _);
                var right = expected is null ? call(NewReference(), input) : expected(input);
                trial.Compare(right, call(NewCandidate(trial.NewCase()), input), within?.Invoke(input) ?? Tolerance.Exact);
            });
        }));

    /// <summary>Each size in its turn as small as fails while the others stay, found by halving.</summary>
    static Sizes SmallestFailing(Sizes sizes, Func<Sizes, bool> fails, Allowance allowance)
    {
        for (var place = 0; place < sizes.Counts.Count; place++)
        {
            var (right, wrong) = (0, sizes[place]);
            while (wrong - right > 1 && allowance.MayGoOn)
            {
                allowance.Spend(sizes.Counts.Aggregate(1L, (product, count) => product * count));
                var middle = right == 0 ? 1 : (right + wrong) / 2; // 1 first: most sizes have nothing to do with it
                (right, wrong) = fails(sizes.With(place, middle)) ? (right, middle) : (middle, wrong);
            }
            sizes = sizes.With(place, wrong);
        }
        return sizes;
    }

    static Exception From(Sizes smallest, Exception failure)
    {
        var from = smallest.Text is { Length: > 0 } text ? $" from {text} on" : "";
        return failure switch
        {
            WrongAnswerException wrong => new WrongAnswerException($"{wrong.Message}{from}", wrong.Expected, wrong.Actual, wrong.Difference) { Values = wrong.Values },
            CallFailedException { Failure: { IsRefused: false } call } failed =>
                new CallFailedException(failed.Message.Split(':')[0], call with { Reason = $"{call.Reason}{from}" }),
            _ => failure,
        };
    }
}
