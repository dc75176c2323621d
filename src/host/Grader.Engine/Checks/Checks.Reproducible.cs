using CsCheck;
using Grader.Numerics;

namespace Grader.Engine.Checks;

public abstract partial class Checks<TContract>
{
    /// <summary>
    /// What follows from a seed is the same in another process. It does not depend on the clock, the process id, the number of processors,
    /// or hash codes, which .NET randomises per process.
    /// <code>Reproducible("the same seed draws the same tomorrow", on: Inputs, call: (it, x) => it.Sample(x.Logits, x.Seed));</code>
    /// </summary>
    /// <param name="within">How far the second answer may differ from the first.</param>
    protected void Reproducible<TInput, TResult>(
        string name, Gen<TInput> on, Func<TContract, TInput, TResult> call, Func<TInput, Tolerance>? within = null,
        int cases = 5, int points = 1) =>
        Add(new Check(name, points, trial =>
        {
            var inputs = Enumerable.Range(0, cases).Select(_ => on.Generate(trial.Random, null, out var _)).ToList();
            var once = new List<TResult>();
            foreach (var input in inputs)
            {
                trial.Once(() => once.Add(call(NewCandidate(trial.NewCase()), input)));
            }
            trial.Session.RenewElsewhere();
            try
            {
                foreach (var (input, first) in inputs.Zip(once))
                {
                    trial.Once(() => Comparing.Equal(
                        first, call(NewCandidate(trial.NewCase()), input), within?.Invoke(input) ?? Tolerance.Exact,
                        "the answer in another process, with the same seed,"));
                }
            }
            finally
            {
                trial.Session.EndProcess(); // the next check gets a process like the first one
            }
            return new Score(points);
        }));
}
