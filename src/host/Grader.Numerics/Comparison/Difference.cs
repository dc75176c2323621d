namespace Grader.Numerics;

/// <summary>The worst of the elements that a tolerance did not accept.</summary>
/// <param name="Index">Flat index of the element; <see cref="Comparison.Coordinates"/> turns it into a place.</param>
/// <param name="Expected">What was expected there.</param>
/// <param name="Actual">What was found there.</param>
/// <param name="AbsoluteError">|actual − expected|; NaN when one of the two is NaN.</param>
/// <param name="Mismatches">How many elements were not accepted, at least 1.</param>
/// <param name="Total">How many elements were compared.</param>
public readonly record struct Difference(int Index, double Expected, double Actual, double AbsoluteError, int Mismatches, int Total);
