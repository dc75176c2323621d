using System.Runtime.ExceptionServices;
using CsCheck;
using Grader.Numerics;

namespace Grader.Checks;

public abstract partial class Checks<TContract>
{
    /// <summary>
    /// The submission answers like the reference solution on inputs as large as in real use: larger than a vector register, a tile and a
    /// buffer on the stack, and a multiple of none of them. Answers that are right only on small inputs fail. Such an input is not shrunk
    /// element by element: each of its sizes is made as small as still fails, and the report says from which size on.
    /// <code>
    /// AtSize("as large as in a real layer", Sizes.Named(("queries", 70), ("keys", 131)),
    ///     inputs: n => Inputs(n[0], n[1]), call: (it, x) => it.Attention(x.Query, x.Key, x.Value, null));
    /// </code>
    /// </summary>
    /// <param name="sizes">Each at least 1; the smallest input has 1 in each dimension.</param>
    /// <param name="inputs">Generator of inputs of given sizes.</param>
    /// <param name="expected">The right answer, if it is not the reference solution's.</param>
    /// <param name="within">Tolerance for one input; exact if absent.</param>
    /// <param name="each">Inputs to ask about in place of one that was drawn, for example one for each kind of mask.</param>
    protected void AtSize<TInput, TResult>(
        string name, Sizes sizes, Func<Sizes, Gen<TInput>> inputs, Func<TContract, TInput, TResult> call,
        Func<TInput, TResult>? expected = null, Func<TInput, Tolerance>? within = null, int points = 1,
        Func<TInput, IEnumerable<TInput>>? each = null) =>
        Add(new Check(name, points, context =>
        {
            var state = context.Random.ToString();
            Exception? Ask(Sizes tried) => CheckContext.Try(() =>
            {
                var drawn = inputs(tried).Generate(PCG.Parse(state), null, out _);
                foreach (var input in each?.Invoke(drawn) ?? [drawn])
                {
                    var right = expected is null ? call(NewReference(), input) : expected(input);
                    context.Compare(right, call(NewCandidate(context.NewCase()), input), within?.Invoke(input) ?? Tolerance.Exact);
                }
            });
            if (Ask(sizes) is not { } failure)
            {
                return new Score(points);
            }
            if (context.Effort == Effort.VerdictOnly || failure is CallFailedException { Failure.EndedProcess: true })
            {
                ExceptionDispatchInfo.Throw(failure);
            }
            var search = new SizeSearch(tried => Ask(tried)?.GetType() == failure.GetType(), context.Effort.ForSmallerInputs());
            var smallest = search.Smallest(sizes);
            var from = search.From(smallest, sizes);
            throw Said(Ask(smallest) ?? failure, from);
        }));

    static Exception Said(Exception failure, string from) => failure switch
    {
        WrongAnswerException wrong =>
            new WrongAnswerException(wrong.Message + from, wrong.Expected, wrong.Actual, wrong.Difference) { Values = wrong.Values },
        CallFailedException { Failure: { IsRefused: false } call } failed =>
            new CallFailedException(failed.Method, call with { Reason = call.Reason + from }),
        _ => failure,
    };
}
