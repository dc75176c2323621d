namespace Grader.Checks.Shrinking;

/// <summary>
/// Inputs that are one step smaller than a given one, the largest steps first: fewer indices of a dimension, shorter texts and lists,
/// simpler numbers and characters. Each step is smaller in an order without infinite descent, so shrinking ends. Values of unknown types
/// stay as they are.
/// </summary>
static class Shrinks
{
    public static IEnumerable<TInput> Enumerate<TInput>(TInput input)
    {
        var parts = InputTree.Decompose(input);
        return Dimensions.Fewer(parts)
            .Concat(parts.Leaves.SelectMany((leaf, i) => Lists.Shorter(leaf).Select(value => parts.With(i, value))))
            .Concat(Texts.Renamed(parts))
            .Concat(parts.Leaves.SelectMany((leaf, i) => Numbers.Simpler(leaf).Select(value => parts.With(i, value))))
            .Select(smaller => (TInput)smaller.Build()!);
    }
}
