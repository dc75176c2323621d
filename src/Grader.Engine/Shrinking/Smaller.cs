namespace Grader.Engine.Shrinking;

/// <summary>
/// Inputs that are a step smaller than a given one, the greatest steps first: fewer indices of a dimension, shorter texts and lists,
/// simpler numbers and characters. Each step is smaller in an order without infinite descent, so taking steps ends. What is not understood
/// stays as it is.
/// </summary>
static class Smaller
{
    public static IEnumerable<TInput> Of<TInput>(TInput input)
    {
        var parts = Parts.Of(input);
        return Dimensions.Fewer(parts)
            .Concat(parts.Leaves.SelectMany((leaf, i) => Lists.Shorter(leaf).Select(value => parts.With(i, value))))
            .Concat(Texts.Renamed(parts))
            .Concat(parts.Leaves.SelectMany((leaf, i) => Numbers.Simpler(leaf).Select(value => parts.With(i, value))))
            .Select(smaller => (TInput)smaller.Build()!);
    }
}
