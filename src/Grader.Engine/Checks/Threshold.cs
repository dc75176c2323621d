namespace Grader.Engine.Checks;

/// <summary>Between which numbers a measured one has to lie. Either bound may be missing.</summary>
sealed record Threshold(double? AtLeast, double? AtMost)
{
    /// <summary>How far outside a number is a near miss: a share of the bound that it misses.</summary>
    const double NearMiss = 0.1;

    /// <summary>Whether a number lies outside, but so near the bound that it might lie within with the next seed.</summary>
    public bool IsMissedNarrowly(double measured) =>
        IsMissedNarrowly(AtLeast, measured, IsAtLeast(AtLeast, measured)) || IsMissedNarrowly(AtMost, measured, IsAtMost(AtMost, measured));

    /// <exception cref="WrongAnswerException">The number lies outside.</exception>
    public void Hold(double measured, string what, string? among = null)
    {
        if (!IsAtLeast(AtLeast, measured))
        {
            throw Outside("at least", AtLeast!.Value);
        }
        if (!IsAtMost(AtMost, measured))
        {
            throw Outside("at most", AtMost!.Value);
        }

        WrongAnswerException Outside(string side, double bound) => new(
            $"{what} is {Rendering.Number(measured)}{(among is null ? "" : " " + among)}", $"{side} {Rendering.Number(bound)}", Rendering.Number(measured));
    }

    static bool IsAtLeast(double? bound, double measured) => bound is not { } least || measured >= least;

    static bool IsAtMost(double? bound, double measured) => bound is not { } most || measured <= most;

    static bool IsMissedNarrowly(double? bound, double measured, bool isHeld) =>
        !isHeld && Math.Abs(measured - bound!.Value) <= NearMiss * Math.Abs(bound.Value);
}
