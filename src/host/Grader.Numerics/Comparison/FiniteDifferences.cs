namespace Grader.Numerics;

/// <summary>Derivatives from values alone, in float64 (Nocedal and Wright, Numerical Optimization, section 8.1).</summary>
public static class FiniteDifferences
{
    /// <summary>Distance from 1 to the next float64.</summary>
    const double Precision = 1.0 / (1L << 52);

    /// <summary>
    /// The gradient of a scalar function by central differences: (f(x + h) − f(x − h)) / 2h with h = ∛ε · max(1, |x|), which balances
    /// truncation against rounding; the error is about 1e-10 of the function's size. An element at which the slopes to the left and right
    /// differ has no derivative there and is NaN.
    /// </summary>
    /// <param name="function">
    /// Is called with an array that it must not keep; its elements differ from <paramref name="at"/> in at most one place.
    /// </param>
    /// <param name="at">The point, of any length. Not modified.</param>
    /// <returns>As many elements as <paramref name="at"/>.</returns>
    public static double[] Gradient(Func<double[], double> function, double[] at)
    {
        const double Kink = 1e-3; // the slopes of a smooth function differ by about h = 6e-6
        var x = (double[])at.Clone();
        var gradient = new double[x.Length];
        var middle = function(x);
        for (var i = 0; i < x.Length; i++)
        {
            var h = Math.Cbrt(Precision) * Math.Max(1, Math.Abs(at[i]));
            x[i] = at[i] + h;
            var right = function(x);
            x[i] = at[i] - h;
            var left = function(x);
            x[i] = at[i];
            var (before, after) = ((middle - left) / h, (right - middle) / h);
            gradient[i] = Math.Abs(after - before) <= Kink * Math.Max(1, Math.Abs(after) + Math.Abs(before))
                ? (right - left) / (2 * h)
                : double.NaN;
        }
        return gradient;
    }
}
