using MathNet.Numerics;

namespace Grader.Numerics;

/// <summary>How well a sample fits a distribution: the probability that a sample from it fits as badly or worse by chance.</summary>
public static class GoodnessOfFit
{
    /// <summary>
    /// Pearson's χ² test (1900). Categories with fewer than 5 expected draws are pooled, as the test requires; a draw of probability zero
    /// makes the result 0.
    /// </summary>
    /// <param name="counts">How often each category was drawn.</param>
    /// <param name="probabilities">The probability of each category; their sum is 1.</param>
    /// <returns>0 to 1; 1 if there is only one category.</returns>
    /// <exception cref="ArgumentException">The lengths differ, a number is negative, or the probabilities do not sum to 1.</exception>
    public static double ChiSquared(ReadOnlySpan<int> counts, ReadOnlySpan<double> probabilities)
    {
        const double Least = 5;
        if (counts.Length != probabilities.Length)
            throw new ArgumentException($"{counts.Length} counts and {probabilities.Length} probabilities", nameof(counts));
        var (draws, sum) = (0L, 0.0);
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] < 0 || !(probabilities[i] >= 0))
                throw new ArgumentException("counts and probabilities are at least 0", nameof(counts));
            if (counts[i] > 0 && probabilities[i] == 0)
                return 0;
            draws += counts[i];
            sum += probabilities[i];
        }
        if (!(Math.Abs(sum - 1) < 1e-6))
            throw new ArgumentException($"the probabilities sum to {sum}", nameof(probabilities));

        var (statistic, categories, rareCount, rareExpected) = (0.0, 0, 0.0, 0.0);
        for (var i = 0; i < counts.Length; i++)
        {
            var expected = draws * probabilities[i];
            if (expected < Least)
                (rareCount, rareExpected) = (rareCount + counts[i], rareExpected + expected);
            else
                (statistic, categories) = (statistic + (counts[i] - expected) * (counts[i] - expected) / expected, categories + 1);
        }
        if (rareExpected > 0)
            (statistic, categories) = (
                statistic + (rareCount - rareExpected) * (rareCount - rareExpected) / Math.Max(rareExpected, Least), categories + 1);
        return categories < 2 ? 1 : UpperTail(categories - 1, statistic);
    }

    /// <summary>
    /// The test of Kolmogorov and Smirnov for a continuous distribution, with Stephens' correction (1970) for a finite sample. Repeated
    /// values or NaN fit badly.
    /// </summary>
    /// <param name="sample">At least one number, in any order; left as it is.</param>
    /// <param name="cumulative">The distribution's cumulative probability.</param>
    /// <returns>0 to 1.</returns>
    /// <exception cref="ArgumentException">The sample is empty.</exception>
    public static double KolmogorovSmirnov(ReadOnlySpan<double> sample, Func<double, double> cumulative)
    {
        if (sample.IsEmpty)
            throw new ArgumentException("the sample is empty", nameof(sample));
        var sorted = sample.ToArray();
        Array.Sort(sorted);
        if (double.IsNaN(sorted[0])) // sorts before all numbers
            return 0;
        var distance = 0.0;
        for (var i = 0; i < sorted.Length; i++)
        {
            var p = cumulative(sorted[i]);
            distance = Math.Max(distance, Math.Max(p - (double)i / sorted.Length, (double)(i + 1) / sorted.Length - p));
        }
        var root = Math.Sqrt(sorted.Length);
        var lambda = (root + 0.12 + 0.11 / root) * distance;
        if (lambda < 0.3)
            return 1; // the series below converges slowly there, and its sum is 1 to five digits
        var sum = 0.0;
        for (var k = 1; k <= 100; k++)
            sum += (k % 2 == 1 ? 2 : -2) * Math.Exp(-2.0 * k * k * lambda * lambda);
        return Math.Clamp(sum, 0, 1);
    }

    /// <summary>P(χ² > statistic), by the incomplete gamma function: 1 − CDF would lose the small probabilities that matter here.</summary>
    static double UpperTail(int degrees, double statistic) => SpecialFunctions.GammaUpperRegularized(degrees / 2.0, statistic / 2);
}
