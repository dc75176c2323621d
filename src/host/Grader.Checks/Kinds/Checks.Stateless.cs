using CsCheck;
using Grader.Numerics;

namespace Grader.Checks;

public abstract partial class Checks<TContract>
{
    /// <summary>
    /// Each method answers by its arguments alone: after any of the methods was asked about other numbers of the same shape, an object
    /// answers like a fresh one. Catches what one method keeps for the next, for example a backward pass that relies on what the last
    /// forward pass saved.
    /// <code>
    /// Stateless("each call stands alone", inputs: pairs, within: Float32,
    ///     calls: [(it, x) => it.Loss(x.Logits, x.Targets), (it, x) => it.Gradient(x.Logits, x.Targets)]);
    /// </code>
    /// </summary>
    /// <param name="inputs">Two inputs, preferably of the same shape.</param>
    /// <param name="calls">What each method is asked; may be several calls, of which the last result counts.</param>
    /// <param name="within">How far an answer may differ from that of another object.</param>
    protected void Stateless<TInput>(
        string name, Gen<(TInput First, TInput Then)> inputs, Func<TInput, Tolerance> within, int points = 1, int cases = 5,
        params Func<TContract, TInput, object?>[] calls) =>
        Add(new Check(name, points, context =>
        {
            PropertyRunner.Run(context, [], inputs, null, cases, shrink: false, input =>
            {
                foreach (var asked in calls)
                {
                    foreach (var before in calls)
                    {
                        context.NewCase();
                        var alone = asked(NewCandidate(context.NewObject()), input.Then);
                        var it = NewCandidate(context.NewObject());
                        before(it, input.First);
                        Comparing.Equal(
                            alone, asked(it, input.Then), within(input.Then),
                            "the answer of an object that was asked about other numbers before, beside that of a fresh one,");
                    }
                }
            });
            return new Score(points);
        }));
}
