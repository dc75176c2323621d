using System.Collections.Immutable;
using Grader.Checks;
using Grader.Numerics;
using Grader.Protocol;

namespace Grader.Grading.Trying;

/// <summary>Compares answers of two programs without knowing what the problem's checks allow.</summary>
static class Agreement
{
    /// <summary>
    /// How far two right answers in float32 may be apart, as a share of the largest number: what most statements allow.
    /// </summary>
    public const double Usual = 1e-5;

    /// <summary>How far they may be apart if large numbers cancel in them; a wrong answer may be as close.</summary>
    public const double WithRounding = 1e-3;

    /// <summary>Where an answer differs from the right one, in words; null if they agree.</summary>
    /// <param name="share">How far numbers may be apart, as a share of the largest one, or of 1 if all are smaller.</param>
    /// <param name="parts">The contract's names for the parts of a tuple.</param>
    public static string? Difference(Value expected, Value actual, double share, ImmutableArray<string> parts = default) =>
        Comparing.Difference(expected, actual, new Tolerance(share * Math.Max(1, Largest(expected)), share), parts);

    /// <summary>The largest magnitude of a finite number; 0 if there is none.</summary>
    static double Largest(Value value) => value switch
    {
        RealValue { Value: var real } when double.IsFinite(real) => Math.Abs(real),
        TensorValue { Element: ElementType.Float32 or ElementType.Float64 } tensor =>
            tensor.ToDoubles().Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(0).Max(),
        ListValue list => list.Items.Select(Largest).DefaultIfEmpty(0).Max(),
        _ => 0,
    };
}
