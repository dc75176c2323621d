using CsCheck;
using Grader.Numerics;

namespace Grader.Engine.Checks;

public abstract partial class Checks<TContract>
{
    /// <summary>
    /// Each method answers by its arguments alone: after any of the methods was asked about other numbers of the same shape, an object
    /// answers like a fresh one. Catches what one method keeps for the next, for example a backward pass that relies on what the last
    /// forward pass saved.
    /// <code>
    /// Stateless("each call stands alone", on: pairs, within: Float32,
    ///     calls: [(it, x) => it.Loss(x.Logits, x.Targets), (it, x) => it.Gradient(x.Logits, x.Targets)]);
    /// </code>
    /// </summary>
    /// <param name="on">Two inputs, preferably of the same shape.</param>
    /// <param name="calls">What each method is asked; may be several calls, of which the last result counts.</param>
    /// <param name="within">How far an answer may differ from that of another object.</param>
    protected void Stateless<TInput>(
        string name, Gen<(TInput First, TInput Then)> on, Func<TInput, Tolerance> within, int points = 1, int cases = 5,
        params Func<TContract, TInput, object?>[] calls) =>
        Add(new Check(name, points, trial =>
        {
            Cases.Run(trial, [], on, null, cases, shrink: false, input =>
            {
                foreach (var asked in calls)
                {
                    foreach (var before in calls)
                    {
                        trial.NewCase();
                        var alone = asked(NewCandidate(trial.NewObject()), input.Then);
                        var it = NewCandidate(trial.NewObject());
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
