namespace Grader.Checks;

/// <summary>
/// The numbers that the runs of a kata gave. A run far outside the threshold fails at once. After a near miss we make further runs, and the
/// mean of all decides, so that one submission has one verdict, whatever the seed.
/// </summary>
sealed class MeasuredRuns(CheckContext context, Threshold threshold, string what)
{
    readonly List<double> _measured = [];

    /// <param name="further">As many as are needed to decide; asked for only after a near miss.</param>
    /// <param name="measure">Carries out one run in a case of its own.</param>
    /// <returns>What to tell the reader after a near miss; null otherwise.</returns>
    /// <exception cref="WrongAnswerException">A run lies far outside, or the mean does.</exception>
    public string? Decide<TRun>(IReadOnlyList<TRun> planned, Func<IReadOnlyList<TRun>> further, Func<TRun, double> measure)
    {
        foreach (var run in planned)
        {
            context.Once(() => Measure(run, measure));
        }
        var misses = _measured.Count(threshold.IsMissedNarrowly);
        if (misses == 0)
        {
            return null;
        }
        var all = planned.Concat(further()).ToList();
        foreach (var run in all.Skip(planned.Count))
        {
            context.Once(() => Measure(run, measure));
        }
        var mean = _measured.Average();
        var among = $"on average of {all.Count} runs ({misses} of the first {planned.Count} missed it narrowly)";
        if (threshold.IsMissed(mean))
        {
            ShowTheWorst(all, measure, () => threshold.Hold(mean, what, among));
        }
        return $"close: {what} is {Rendering.Number(mean)} {among}";
    }

    /// <summary>The failure is that of all runs; we show the calls of the worst one.</summary>
    void ShowTheWorst<TRun>(IReadOnlyList<TRun> runs, Func<TRun, double> measure, Action fail)
    {
        var (_, worst) = _measured.Zip(runs).MinBy(run => threshold.Margin(run.First));
        context.Once(() =>
        {
            measure(worst);
            fail();
        });
    }

    void Measure<TRun>(TRun run, Func<TRun, double> measure)
    {
        var measured = measure(run);
        _measured.Add(measured);
        context.Measure(measured, threshold.AtLeast, threshold.AtMost);
        if (!threshold.IsMissedNarrowly(measured))
        {
            threshold.Hold(measured, what);
        }
    }
}
