namespace Grader.Protocol;

/// <summary>
/// What the bencher measured in the sandbox, next to the submission: a claim, like every other reply. It decides no verdict, and the host
/// refuses impossible figures.
/// </summary>
/// <param name="Mean">Nanoseconds of one call, at least <see cref="Shortest"/>.</param>
/// <param name="Margin">Half of the 99.9 % confidence interval of the mean, in nanoseconds; NaN for fewer than three measurements.</param>
/// <param name="StandardError">Standard error of the mean, in nanoseconds; 0 for a single measurement, like the standard deviation.</param>
/// <param name="Allocated">Managed bytes that one call allocates.</param>
/// <param name="Measurements">How many measurements the mean is of, outliers excluded.</param>
public sealed record BenchedReply(
    int Sequence, double Mean, double Margin, double StandardError, double StandardDeviation, double Allocated, int Measurements)
    : WorkerReply(Sequence)
{
    internal const byte Tag = 4;

    /// <summary>
    /// In nanoseconds. A call as short as the empty call that is subtracted counts as this long, so that ratios and rates stay finite.
    /// </summary>
    public const double Shortest = 0.01;

    /// <summary>A margin is at most this many standard errors: Student's t for 99.9 % and two degrees of freedom, rounded up.</summary>
    const double WidestMargin = 32;

    /// <summary>In bytes per nanosecond; no machine allocates faster.</summary>
    const double FastestAllocation = 1000;

    /// <summary>Whether a run of that length can have measured this; the submission may have forged the reply.</summary>
    /// <param name="elapsed">On the host's clock, from the request to the reply.</param>
    public bool IsPossible(TimeSpan elapsed, int mostMeasurements)
    {
        var whole = elapsed.TotalNanoseconds;
        return Measurements >= 1 && Measurements <= mostMeasurements
            && IsWithin(Mean, Shortest, whole / Measurements)
            && IsWithin(StandardDeviation, 0, whole)
            && IsWithin(StandardError, 0, StandardDeviation)
            && (double.IsNaN(Margin) ? Measurements < 3 : IsWithin(Margin, 0, WidestMargin * StandardError))
            && IsWithin(Allocated, 0, FastestAllocation * whole);
    }

    static bool IsWithin(double value, double least, double most) => value >= least && value <= most; // false for NaN

    protected override void Write(WireWriter writer)
    {
        writer.Byte(Tag);
        writer.Int32(Sequence);
        writer.Double(Mean);
        writer.Double(Margin);
        writer.Double(StandardError);
        writer.Double(StandardDeviation);
        writer.Double(Allocated);
        writer.Int32(Measurements);
    }

    internal static BenchedReply Read(WireReader reader) =>
        new(reader.Int32(), reader.Double(), reader.Double(), reader.Double(), reader.Double(), reader.Double(), reader.Int32());
}
