using CsCheck;
using Grader.Numerics;

namespace Grader.Checks;

public abstract partial class Checks<TContract>
{
    /// <summary>
    /// What follows from a seed is the same in another process. It does not depend on the clock, the process id, the number of processors,
    /// or hash codes, which .NET randomises per process.
    /// <code>Reproducible("the same seed draws the same tomorrow", inputs: Inputs, call: (it, x) => it.Sample(x.Logits, x.Seed));</code>
    /// </summary>
    /// <param name="within">How far the second answer may differ from the first.</param>
    protected void Reproducible<TInput, TResult>(
        string name, Gen<TInput> inputs, Func<TContract, TInput, TResult> call, Func<TInput, Tolerance>? within = null,
        int cases = 5, int points = 1) =>
        Add(new Check(name, points, context =>
        {
            var drawn = Enumerable.Range(0, cases).Select(_ => inputs.Generate(context.Random, null, out var _)).ToList();
            var once = new List<TResult>();
            foreach (var input in drawn)
            {
                context.Once(() => once.Add(call(NewCandidate(context.NewCase()), input)));
            }
            context.Candidate.RenewElsewhere();
            try
            {
                foreach (var (input, first) in drawn.Zip(once))
                {
                    context.Once(() => Comparing.Equal(
                        first, call(NewCandidate(context.NewCase()), input), within?.Invoke(input) ?? Tolerance.Exact,
                        "the answer in another process, with the same seed,"));
                }
            }
            finally
            {
                context.Candidate.EndProcess(); // the next check gets a process like the first one
            }
            return new Score(points);
        }));
}
