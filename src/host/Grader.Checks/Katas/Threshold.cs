namespace Grader.Checks;

/// <summary>The bounds between which a measured number must lie. Either may be missing.</summary>
sealed record Threshold(double? AtLeast, double? AtMost)
{
    /// <summary>How far outside a near miss may be, as a share of the missed bound.</summary>
    const double NearMiss = 0.1;

    /// <summary>Whether a number lies outside, but so close to the bound that the next seed might put it within.</summary>
    public bool IsMissedNarrowly(double measured) =>
        Missed(measured) is var (_, bound) && Math.Abs(measured - bound) <= NearMiss * Math.Abs(bound);

    public bool IsMissed(double measured) => Missed(measured) is not null;

    /// <summary>How far within both bounds a number lies; negative if it lies outside.</summary>
    public double Margin(double measured) => Math.Min(
        AtLeast is { } least ? measured - least : double.PositiveInfinity,
        AtMost is { } most ? most - measured : double.PositiveInfinity);

    /// <exception cref="WrongAnswerException">The number lies outside.</exception>
    public void Hold(double measured, string what, string? among = null)
    {
        if (Missed(measured) is not var (side, bound))
        {
            return;
        }
        var number = Rendering.Number(measured);
        var ending = among is null ? "" : $" {among}";
        throw new WrongAnswerException($"{what} is {number}{ending}", $"{side} {Rendering.Number(bound)}", number);
    }

    /// <summary>The bound on whose wrong side a number lies, as NaN always does; null if it lies within.</summary>
    (string Side, double Bound)? Missed(double measured) =>
        AtLeast is { } least && !(measured >= least) ? ("at least", least)
        : AtMost is { } most && !(measured <= most) ? ("at most", most)
        : null;
}
