namespace Grader.Numerics;

/// <summary>
/// How far a result may be from the expected one: |actual − expected| ≤ <paramref name="Absolute"/> + <paramref name="Relative"/> ×
/// |expected|, the rule of torch.testing.assert_close and numpy.isclose. It is not symmetric: the relative part is measured by the
/// expected number.
/// </summary>
/// <param name="Absolute">≥ 0. NaN accepts nothing but equal numbers.</param>
/// <param name="Relative">≥ 0. NaN accepts nothing but equal numbers.</param>
public readonly record struct Tolerance(double Absolute, double Relative)
{
    /// <summary>Only equal numbers, −0 and 0 being equal. For integers, and for results that are copies.</summary>
    public static Tolerance Exact => new(0, 0);

    /// <summary>
    /// float64 results against a float64 reference that adds in another order. torch's defaults for float64; a correct attention is within
    /// 1e-15 and a wrong one is off by 1e-3 or more, so the exact limit hardly matters.
    /// </summary>
    public static Tolerance Float64 => new(1e-7, 1e-7);

    /// <summary>
    /// float32 results against a float64 reference, for inputs of about unit size: torch's defaults for float32 (absolute 1e-5, relative
    /// 1.3e-6). Measured errors of correct float32 attention on such inputs are 2e-7 (8 keys) to 2e-6 (256 keys). For large logits use
    /// <see cref="ForLogits"/>.
    /// </summary>
    public static Tolerance Float32 => new(1e-5, 1.3e-6);

    /// <summary>
    /// float32 attention against a float64 reference: 1e-5 · max(1, max|V|) + 4 · 2⁻²³ · max|logit| · max|V|. A rounded logit is off by
    /// about 2⁻²⁴ of its size, the exponential turns that into a relative error of a weight, and the weight multiplies a value. So a
    /// correct float32 solution, and torch itself, exceeds <see cref="Float32"/> when logits are large.
    /// </summary>
    /// <param name="maxLogit">Largest magnitude of a visible, scaled score.</param>
    /// <param name="maxValue">
    /// Largest magnitude of a value at a visible position; a masked one must not count, or a leak of it would be accepted.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is negative or NaN.</exception>
    public static Tolerance ForLogits(double maxLogit, double maxValue)
    {
        if (!(maxLogit >= 0))
            throw new ArgumentOutOfRangeException(nameof(maxLogit), maxLogit, "must be at least 0");
        if (!(maxValue >= 0))
            throw new ArgumentOutOfRangeException(nameof(maxValue), maxValue, "must be at least 0");
        const double epsilon = 1.0 / (1 << 23);
        return new(1e-5 * Math.Max(1, maxValue) + 4 * epsilon * maxLogit * maxValue, 0);
    }

    /// <summary>
    /// Whether the actual number is close enough. NaN is accepted only if NaN is expected, an infinity only if the same infinity is,
    /// whatever the tolerance.
    /// </summary>
    public bool Accepts(double expected, double actual)
    {
        if (expected == actual)
            return true; // equal infinities too, whose difference is NaN
        if (double.IsNaN(expected))
            return double.IsNaN(actual);
        if (double.IsInfinity(expected) || double.IsInfinity(actual))
            return false; // an infinite expected number would make the relative part infinite
        return Math.Abs(actual - expected) <= Absolute + Relative * Math.Abs(expected); // "≤", not "not >": NaN must fail
    }

    /// <summary>
    /// The error as a share of what is allowed: 0 for equal numbers, at most 1 for accepted ones, infinity if no tolerance would do.
    /// </summary>
    public double Use(double expected, double actual)
    {
        if (expected == actual || (double.IsNaN(expected) && double.IsNaN(actual)))
            return 0;
        var share = Math.Abs(actual - expected) / (Absolute + Relative * Math.Abs(expected));
        return double.IsInfinity(expected) || double.IsNaN(share) ? double.PositiveInfinity : share;
    }
}
