using System.Diagnostics;
using Grader.Contracts;
using Grader.Engine.Running;

namespace Grader.Engine.Checks;

public abstract partial class Checks<TContract>
{
    /// <summary>
    /// The time grows no faster than the model solution's, measured in the same run. Catches a quadratic answer to a linear problem on any
    /// machine, because only the growth is compared, never seconds. A call beyond the problem's time limit fails as well. Put it last: it is
    /// not run where a check before it failed.
    /// <code>Growth("encoding takes linear time", sizes: [25_000, 50_000, 100_000], input: n => Text(n), prepare: it => it.Train(corpus, 300), call: (it, text) => it.Encode(text));</code>
    /// </summary>
    /// <param name="sizes">Growing; the smallest should take the model solution about a millisecond.</param>
    /// <param name="prepare">Calls that are not timed.</param>
    /// <param name="tolerated">By how much the exponent of the growth may exceed the model solution's: a quadratic answer exceeds by 1.</param>
    protected void Growth<TInput>(
        string name, int[] sizes, Func<int, TInput> input, Action<TContract> prepare, Action<TContract, TInput> call, double tolerated = 0.5, int points = 1) =>
        Add(new Check(name, points, trial =>
        {
            const int FewestRounds = 2;
            const int MostRounds = 8;       // noise on a busy machine passes, growth stays
            const int Timings = 3;          // of all that is quick: noise at a small size would look like slow growth
            // not counted: a first call is slow, and at the smallest size that would look like slow growth too
            TimeCandidate(trial, input(sizes[0]), prepare, call);
            TimeReference(input(sizes[0]), prepare, call);
            var (candidate, reference) = (Longest(sizes), Longest(sizes));
            var excess = double.PositiveInfinity;
            for (var round = 0; round < FewestRounds || (round < MostRounds && excess > tolerated); round++)
            {
                for (var i = 0; i < sizes.Length; i++)
                {
                    // noise only ever adds time, so the shortest time of each size is nearest to the truth
                    for (var j = 0; j < Timings; j++)
                    {
                        candidate[i] = j > 0 && i == sizes.Length - 1 ? candidate[i] : Shorter(candidate[i], TimeCandidate(trial, input(sizes[i]), prepare, call));
                        reference[i] = Shorter(reference[i], TimeReference(input(sizes[i]), prepare, call));
                    }
                }
                excess = Exponent(sizes, candidate) - Math.Max(0, Exponent(sizes, reference));
            }
            if (excess > tolerated)
            {
                throw new CallFailedException(name, new CallFailure(Verdict.TimeLimitExceeded,
                    $"from {sizes[0]:N0} to {sizes[^1]:N0} the time grows by n^{excess:0.0} more than the model solution's: right, but too slow", "", EndedProcess: false));
            }
            return new Score(points);
        }, NeedsRightAnswers: true));

    static TimeSpan[] Longest(int[] sizes) => Array.ConvertAll(sizes, _ => TimeSpan.MaxValue);

    static TimeSpan Shorter(TimeSpan a, TimeSpan b) => a < b ? a : b;

    TimeSpan TimeCandidate<TInput>(Trial trial, TInput input, Action<TContract> prepare, Action<TContract, TInput> call)
    {
        var it = NewCandidate(trial.NewCase());
        prepare(it);
        var before = trial.Observations.Count;
        call(it, input);
        return trial.Observations.Skip(before).Aggregate(TimeSpan.Zero, (sum, observation) => sum + observation.Elapsed);
    }

    TimeSpan TimeReference<TInput>(TInput input, Action<TContract> prepare, Action<TContract, TInput> call)
    {
        var it = NewReference();
        prepare(it);
        var clock = Stopwatch.StartNew();
        call(it, input);
        return clock.Elapsed;
    }

    /// <summary>Slope of log time over log size, from the smallest size to the largest. Times too short to measure count as equal.</summary>
    static double Exponent(int[] sizes, TimeSpan[] times) =>
        Math.Log(Measurable(times[^1]) / Measurable(times[0])) / Math.Log((double)sizes[^1] / sizes[0]);

    static double Measurable(TimeSpan time) => Math.Max(time.TotalMilliseconds, 0.2);
}
