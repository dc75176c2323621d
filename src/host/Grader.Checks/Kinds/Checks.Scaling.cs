using Grader.Confinement;
using Grader.Numerics;
using Grader.Protocol;

namespace Grader.Checks;

public abstract partial class Checks<TContract>
{
    /// <summary>
    /// The time grows no faster than the reference solution's, measured in the same run. Catches a quadratic answer to a linear problem on
    /// any machine, because it compares only the growth, never seconds. A call beyond the problem's time limit fails as well. Put it last:
    /// it does not run if an earlier check failed.
    /// <para>It compares processor time as the kernel counts it, which other work on the machine does not add to: for the submission, all
    /// threads of its worker; for the reference solution, the host's thread that calls it. The worker also reads the arguments from a pipe
    /// and writes the answer, which is no small part for long arguments. So the reference solution is charged with the same: the host
    /// repeats that work, with the same arguments and answers, while the clock runs.</para>
    /// <code>
    /// Scaling("encoding takes linear time", sizes: [25_000, 50_000, 100_000], input: n => Text(n),
    ///     prepare: it => it.Train(corpus, 300), call: (it, text) => it.Encode(text));
    /// </code>
    /// </summary>
    /// <param name="sizes">
    /// Ascending; the smallest should take the reference solution about a millisecond. If there are two, one in between is measured too.
    /// Inputs grow a little from call to call, so that no kept answer fits.
    /// </param>
    /// <param name="prepare">Calls that are not timed.</param>
    /// <param name="tolerated">
    /// How far the exponent of the growth may exceed the reference solution's: a quadratic answer exceeds by 1.
    /// </param>
    /// <param name="within">How far answers may differ from the reference solution's; exact if absent.</param>
    /// <param name="holds">What holds for the answer, if several are right; replaces the comparison with the reference solution's.</param>
    protected void Scaling<TInput>(
        string name, int[] sizes, Func<int, TInput> input, Action<TContract, TInput> call, Action<TContract>? prepare = null,
        double tolerated = 0.5, int points = 1, Func<TInput, Tolerance>? within = null, Action<TContract, TInput>? holds = null) =>
        Add(new Check(name, points, context =>
        {
            const int FewestRounds = 2;
            // for quick calls: noise at a small size would look like slow growth, at a large one like fast growth
            const int Timings = 3;
            var measured = WithMiddle(sizes);
            var asked = 0;
            foreach (var size in measured) // not timed: a first call is slow, and at the smallest size that would look like slow growth too
            {
                ExpectRightAnswers(context, size, input(size), prepare, call, within, holds);
            }
            var isExact = true;
            var (candidate, reference) = (Longest(measured), Longest(measured));
            var excess = double.PositiveInfinity;
            for (var round = 0; round < FewestRounds || MayBeNoise(excess - tolerated, candidate[^1], round); round++)
            {
                for (var i = 0; i < measured.Length; i++)
                {
                    // noise only ever adds time, so the shortest time of each size is nearest to the truth
                    for (var j = 0; j < (candidate[i] < Quick ? Timings : 1); j++)
                    {
                        var (ofCandidate, ofReference) = TimeBoth(input(measured[i] + ++asked));
                        isExact &= ofCandidate.IsExact;
                        (candidate[i], reference[i]) = (Shorter(candidate[i], ofCandidate.Used), Shorter(reference[i], ofReference));
                    }
                }
                excess = Excess(measured, candidate, reference, isExact);
            }
            if (excess > tolerated)
            {
                var reason = $"from {measured[0]:N0} to {measured[^1]:N0} the time grows by n^{excess:0.0} more than the reference "
                    + $"solution's: right, but too slow{(isExact ? "" : CoarseClock)}";
                throw new CallFailedException(name, new CallFailure(Verdict.TimeLimitExceeded, reason, "", EndedProcess: false));
            }
            return new Score(points);

            (ProcessorTime Candidate, TimeSpan Reference) TimeBoth(TInput given)
            {
                var used = TimeCandidate(context, given, prepare, call, out var pipe);
                return (used, TimeReference(given, prepare, call, pipe));
            }
        }, NeedsRightAnswers: true));

    /// <summary>Comes before timing: how fast a wrong answer comes says nothing.</summary>
    void ExpectRightAnswers<TInput>(
        CheckContext context, int size, TInput input, Action<TContract>? prepare, Action<TContract, TInput> call,
        Func<TInput, Tolerance>? within, Action<TContract, TInput>? holds)
    {
        var it = NewCandidate(context.NewCase());
        prepare?.Invoke(it);
        if (holds is not null)
        {
            holds(it, input);
            return;
        }
        var made = context.Observations.Count;
        call(it, input);
        var model = new ReferenceObject<TContract>(NewReference());
        var right = NewCandidate(model);
        prepare?.Invoke(right);
        var known = model.Answers.Count;
        call(right, input);
        foreach (var (answer, observed) in model.Answers.Skip(known).Zip(context.Observations.Skip(made)))
        {
            var returned = ReturnTypeOf(observed.Method);
            var given = returned == typeof(void)
                ? observed.Result!
                : ValueCodec.ToValue(ValueCodec.FromValue(observed.Result!, returned));
            Comparing.Equal(answer, given, within?.Invoke(input) ?? Tolerance.Exact, $"the answer of {observed.Method} at size {size:N0}");
        }
    }

    static int[] WithMiddle(int[] sizes) => sizes is [var small, var large] ? [small, (int)Math.Sqrt((double)small * large), large] : sizes;

    /// <summary>
    /// How far the growth exceeds the reference solution's, over all sizes or over the two largest, whichever is more. Time wasted on small
    /// inputs hides the growth over all sizes, but not that at the end.
    /// </summary>
    static double Excess(int[] sizes, TimeSpan[] candidate, TimeSpan[] reference, bool isExact) =>
        Math.Max(
            ExcessFrom(0, sizes, candidate, reference, isExact),
            ExcessFrom(sizes.Length - 2, sizes, candidate, reference, isExact) - NoiseOfOneStep);

    /// <summary>Between two sizes that lie close together, noise moves the exponent more; quadratic work exceeds by 1.</summary>
    const double NoiseOfOneStep = 0.3;

    static double ExcessFrom(int first, int[] sizes, TimeSpan[] candidate, TimeSpan[] reference, bool isExact) =>
        Exponent(sizes[first..], candidate[first..], isExact ? ShortestOfWorker : ShortestMeasuredCoarsely) -
        Math.Max(0, Exponent(sizes[first..], reference[first..], isExact ? ShortestOfThread : ShortestMeasuredCoarsely));

    const string CoarseClock = " (measured in steps of about 10 ms, because this system counts the time of another process no finer)";

    /// <summary>
    /// Whether to measure again: noise on a busy machine passes, growth stays. Noise in the reference solution's times can also hide it.
    /// </summary>
    /// <param name="beyond">How far the exponent of the growth is beyond what is tolerated; negative if it is below.</param>
    /// <param name="longest">The time at the largest size.</param>
    static bool MayBeNoise(double beyond, TimeSpan longest, int rounds)
    {
        const int MostRounds = 8;
        const int MostRoundsIfClear = 4;
        const int FewestRoundsIfClose = 5;
        const double Close = 0.4;
        const double Clear = 0.3;
        if (beyond <= 0)
        {
            return beyond > -Close && rounds < FewestRoundsIfClose;
        }
        return rounds < (beyond > Clear && longest > Quick ? MostRoundsIfClear : MostRounds);
    }

    static TimeSpan[] Longest(int[] sizes) => Array.ConvertAll(sizes, _ => TimeSpan.MaxValue);

    static TimeSpan Shorter(TimeSpan a, TimeSpan b) => a < b ? a : b;

    ProcessorTime TimeCandidate<TInput>(
        CheckContext context, TInput input, Action<TContract>? prepare, Action<TContract, TInput> call, out PipeWork pipe)
    {
        var it = NewCandidate(context.NewCase());
        prepare?.Invoke(it);
        var made = context.Observations.Count;
        using var left = context.Candidate.LeaveArrays(); // overwriting them takes time
        var before = context.Candidate.ProcessorTime;
        call(it, input);
        var after = context.Candidate.ProcessorTime;
        pipe = PipeWork.Repeating(typeof(TContract), context.Observations.Skip(made));
        return after with { Used = after.Used - before.Used };
    }

    TimeSpan TimeReference<TInput>(TInput input, Action<TContract>? prepare, Action<TContract, TInput> call, PipeWork pipe)
    {
        var it = NewReference();
        prepare?.Invoke(it);
        var before = ProcessorClock.OfThisThread();
        call(it, input);
        pipe.Do();
        return ProcessorClock.OfThisThread() - before;
    }

    static TimeSpan ShortestOfThread => TimeSpan.FromMilliseconds(0.2);

    /// <summary>The runtime of a worker compiles and collects garbage on its own threads, which take most of a shorter time.</summary>
    static TimeSpan ShortestOfWorker => TimeSpan.FromMilliseconds(1);

    static TimeSpan Quick => TimeSpan.FromMilliseconds(20);

    static TimeSpan ShortestMeasuredCoarsely => TimeSpan.FromMilliseconds(20);

    /// <summary>
    /// Slope of log time over log size, from the smallest size to the largest. Times too short to measure count as equal.
    /// </summary>
    static double Exponent(int[] sizes, TimeSpan[] times, TimeSpan shortest) =>
        Math.Log(Longer(times[^1], shortest) / Longer(times[0], shortest)) / Math.Log((double)sizes[^1] / sizes[0]);

    static TimeSpan Longer(TimeSpan a, TimeSpan b) => a > b ? a : b;
}
