namespace Grader.Numerics;

/// <summary>Compares numbers element by element and finds where they differ most.</summary>
public static class Comparison
{
    /// <summary>
    /// The worst element that the tolerance does not accept; null if it accepts all. NaN is the worst, then infinity, then the greatest
    /// absolute error; among equals the first.
    /// </summary>
    /// <param name="expected">Any number of elements, row-major.</param>
    /// <param name="actual">As many, in the same order.</param>
    /// <param name="tolerance">What is close enough.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static Difference? Worst(ReadOnlySpan<double> expected, ReadOnlySpan<double> actual, Tolerance tolerance)
    {
        if (expected.Length != actual.Length)
            throw new ArgumentException($"{expected.Length} elements are expected and {actual.Length} are given", nameof(actual));

        int worst = -1, mismatches = 0;
        var worstError = 0.0;
        for (var i = 0; i < expected.Length; i++)
        {
            if (tolerance.Accepts(expected[i], actual[i]))
                continue;
            mismatches++;
            var error = Math.Abs(actual[i] - expected[i]);
            if (worst < 0 || error > worstError || (double.IsNaN(error) && !double.IsNaN(worstError)))
                (worst, worstError) = (i, error);
        }
        return worst < 0 ? null : new Difference(worst, expected[worst], actual[worst], worstError, mismatches, expected.Length);
    }

    /// <summary>
    /// How much of the tolerance the answer uses: the largest of |actual − expected| / (absolute + relative × |expected|). At most 1 if
    /// every element is accepted, 0 if all are equal, infinity if one can never be accepted.
    /// </summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static double Use(ReadOnlySpan<double> expected, ReadOnlySpan<double> actual, Tolerance tolerance)
    {
        if (expected.Length != actual.Length)
            throw new ArgumentException($"{expected.Length} elements are expected and {actual.Length} are given", nameof(actual));

        var largest = 0.0;
        for (var i = 0; i < expected.Length; i++)
            largest = Math.Max(largest, tolerance.Use(expected[i], actual[i]));
        return largest;
    }

    /// <summary>The coordinates of a flat, row-major index in a shape: one for each dimension, the last one running fastest.</summary>
    /// <param name="index">0 to the product of the shape, exclusive.</param>
    /// <param name="shape">The size of each dimension. An empty shape is that of a single number, whose coordinates are empty.</param>
    /// <exception cref="ArgumentOutOfRangeException">A dimension is negative, or the index lies outside the shape.</exception>
    public static int[] Coordinates(int index, ReadOnlySpan<int> shape)
    {
        var coordinates = new int[shape.Length];
        var rest = index;
        for (var i = shape.Length - 1; i >= 0; i--)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(shape[i], nameof(shape));
            if (shape[i] == 0)
                break; // nothing lies in an empty shape: rest stays, or the check below fails
            (rest, coordinates[i]) = Math.DivRem(rest, shape[i]);
        }
        if (index < 0 || rest != 0 || shape.Contains(0))
            throw new ArgumentOutOfRangeException(nameof(index), index, $"lies outside the shape [{string.Join(", ", shape.ToArray())}]");
        return coordinates;
    }
}
