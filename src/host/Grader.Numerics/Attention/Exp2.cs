using System.Runtime.CompilerServices;

namespace Grader.Numerics;

/// <summary>2ˣ for a whole register.</summary>
static class Exp2
{
    public const int BitsOfOne = 0x3f800000;

    /// <summary>
    /// 2ˣ for x ≤ 0, relative error below 2⁻²³; 0 if x &lt; −126, −∞ included; NaN gives NaN. x = i + f with integer i and |f| ≤ ½: 2ⁱ is
    /// written into the exponent bits, 2ᶠ is the polynomial of degree 6 with the least relative error (1.9e-9, found by the Remez
    /// exchange), so that only rounding remains.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Of<V, L>(V x)
        where V : struct
        where L : ILanes<V>
    {
        // Adding 1.5 × 2²³ leaves the nearest integer in the low bits of the mantissa.
        var shifter = L.All(12582912f);
        var shifted = L.Add(x, shifter);
        var f = L.Subtract(x, L.Subtract(shifted, shifter));
        var p = L.All(1.5345812e-4f);
        p = L.MultiplyAdd(p, f, L.All(1.3399931e-3f));
        p = L.MultiplyAdd(p, f, L.All(9.618489e-3f));
        p = L.MultiplyAdd(p, f, L.All(5.5503288e-2f));
        p = L.MultiplyAdd(p, f, L.All(0.24022647f));
        p = L.MultiplyAdd(p, f, L.All(0.6931472f));
        p = L.MultiplyAdd(p, f, L.All(1f));
        // A product, not an addition to the exponent bits: NaN must stay NaN.
        return L.ZeroWhereLess(x, -126, L.Multiply(p, L.PowerOfTwoFromLowBits(shifted)));
    }
}
