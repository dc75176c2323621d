namespace Grader.Contracts;

/// <summary>
/// What was measured, in the box, beside the submission: a claim like every other reply. It decides no verdict, and figures that cannot be
/// are refused.
/// </summary>
/// <param name="Mean">Nanoseconds of one call, at least <see cref="Shortest"/>.</param>
/// <param name="Margin">Half of the 99.9 % confidence interval of the mean, in nanoseconds; NaN of fewer than three measurements.</param>
/// <param name="StandardError">Of the mean, in nanoseconds; 0 of a single measurement, like the deviation.</param>
/// <param name="Allocated">Managed bytes that one call allocates.</param>
/// <param name="Measurements">How many the mean is of, outliers left out.</param>
public sealed record BenchedReply(
    int Sequence, double Mean, double Margin, double StandardError, double StandardDeviation, double Allocated, int Measurements)
    : WorkerReply(Sequence)
{
    internal const byte Tag = 4;

    /// <summary>
    /// In nanoseconds. A call that is as short as the empty one that is subtracted counts as this, so that ratios and rates stay numbers.
    /// </summary>
    public const double Shortest = 0.01;

    /// <summary>A margin is at most so many standard errors: Student's t of 99.9 % and two degrees of freedom, rounded up.</summary>
    const double WidestMargin = 32;

    /// <summary>No machine allocates as many bytes in a nanosecond.</summary>
    const double FastestAllocation = 1000;

    /// <summary>Whether a run of that length can have measured this; the submission may have written it itself.</summary>
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

    static bool IsWithin(double value, double least, double most) => value >= least && value <= most; // false of NaN

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
