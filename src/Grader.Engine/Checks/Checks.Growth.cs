using Grader.Contracts;
using Grader.Engine.Boxes;
using Grader.Engine.Running;

namespace Grader.Engine.Checks;

public abstract partial class Checks<TContract>
{
    /// <summary>
    /// The time grows no faster than the model solution's, measured in the same run. Catches a quadratic answer to a linear problem on any
    /// machine, because only the growth is compared, never seconds. A call beyond the problem's time limit fails as well. Put it last: it is
    /// not run where a check before it failed.
    /// <para>What is compared is processor time as the kernel counts it, which other work on the machine does not add to: of the submission, all threads of its worker; of the model solution,
    /// the host's thread that calls it. The worker also reads the arguments from a pipe and writes the answer, and for long arguments that is no small part. So the model solution is charged
    /// with the same: the host does that work once more, with the same arguments and answers, while the clock runs.</para>
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
            TimeBoth(sizes[0]);
            var isExact = true;
            var (candidate, reference) = (Longest(sizes), Longest(sizes));
            var excess = double.PositiveInfinity;
            for (var round = 0; round < FewestRounds || (round < MostRounds && excess > tolerated); round++)
            {
                for (var i = 0; i < sizes.Length; i++)
                {
                    // noise only ever adds time, so the shortest time of each size is nearest to the truth
                    for (var j = 0; j < (i < sizes.Length - 1 ? Timings : 1); j++)
                    {
                        var (ofCandidate, ofReference) = TimeBoth(sizes[i]);
                        isExact &= ofCandidate.IsExact;
                        (candidate[i], reference[i]) = (Shorter(candidate[i], ofCandidate.Used), Shorter(reference[i], ofReference));
                    }
                }
                var shortest = isExact ? ShortestMeasured : ShortestMeasuredCoarsely;
                excess = Exponent(sizes, candidate, shortest) - Math.Max(0, Exponent(sizes, reference, shortest));
            }
            if (excess > tolerated)
            {
                throw new CallFailedException(name, new CallFailure(Verdict.TimeLimitExceeded,
                    $"from {sizes[0]:N0} to {sizes[^1]:N0} the time grows by n^{excess:0.0} more than the model solution's: right, but too slow{(isExact ? "" : CoarseClock)}", "", EndedProcess: false));
            }
            return new Score(points);

            (ProcessorTime Candidate, TimeSpan Reference) TimeBoth(int size)
            {
                var used = TimeCandidate(trial, input(size), prepare, call, out var pipe);
                return (used, TimeReference(input(size), prepare, call, pipe));
            }
        }, NeedsRightAnswers: true));

    const string CoarseClock = " (measured in steps of about 10 ms, because this system counts the time of another process no finer)";

    static TimeSpan[] Longest(int[] sizes) => Array.ConvertAll(sizes, _ => TimeSpan.MaxValue);

    static TimeSpan Shorter(TimeSpan a, TimeSpan b) => a < b ? a : b;

    ProcessorTime TimeCandidate<TInput>(Trial trial, TInput input, Action<TContract> prepare, Action<TContract, TInput> call, out PipeWork pipe)
    {
        var it = NewCandidate(trial.NewCase());
        prepare(it);
        var made = trial.Observations.Count;
        var before = trial.Session.ProcessorTime;
        call(it, input);
        var after = trial.Session.ProcessorTime;
        pipe = PipeWork.Of(typeof(TContract), trial.Observations.Skip(made));
        return after with { Used = after.Used - before.Used };
    }

    TimeSpan TimeReference<TInput>(TInput input, Action<TContract> prepare, Action<TContract, TInput> call, PipeWork pipe)
    {
        var it = NewReference();
        prepare(it);
        var before = ProcessorClock.OfThisThread();
        call(it, input);
        pipe.Do();
        return ProcessorClock.OfThisThread() - before;
    }

    static TimeSpan ShortestMeasured => TimeSpan.FromMilliseconds(0.2);

    static TimeSpan ShortestMeasuredCoarsely => TimeSpan.FromMilliseconds(20);

    /// <summary>Slope of log time over log size, from the smallest size to the largest. Times too short to measure count as equal.</summary>
    static double Exponent(int[] sizes, TimeSpan[] times, TimeSpan shortest) =>
        Math.Log(Longer(times[^1], shortest) / Longer(times[0], shortest)) / Math.Log((double)sizes[^1] / sizes[0]);

    static TimeSpan Longer(TimeSpan a, TimeSpan b) => a > b ? a : b;
}
