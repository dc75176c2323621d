using System.Collections.Immutable;

namespace Grader.Checks.Shrinking;

/// <summary>Drops indices of a named dimension from all arrays that have it.</summary>
static class Dimensions
{
    public static IEnumerable<InputTree> Fewer(InputTree parts) =>
        from dimension in Find(parts)
        from run in Chunks.Enumerate(dimension.Length, keep: 1)
        select Without(parts, dimension, run.Start, run.Count);

    public static InputTree Without(InputTree parts, Dimension dimension, int start, int count)
    {
        for (var i = 0; i < parts.Leaves.Length; i++)
        {
            var dimensions = Find(parts.Leaves[i]);
            for (var d = 0; d < dimensions.Length; d++)
            {
                if (dimensions[d] == dimension)
                {
                    parts = parts.With(i, Without((Array)parts.Leaves[i].Value!, d, start, count));
                }
            }
        }
        return parts;
    }

    public static IEnumerable<Dimension> Find(InputTree parts) => parts.Leaves.SelectMany(leaf => Find(leaf)).Distinct();

    static ImmutableArray<Dimension> Find(Leaf leaf) => leaf.Value is Array array && array.Rank == leaf.Dims.Length
        ? [.. leaf.Dims.Select((name, d) => new Dimension(name, array.GetLength(d)))]
        : [];

    static Array Without(Array array, int dimension, int start, int count)
    {
        var lengths = Enumerable.Range(0, array.Rank).Select(d => array.GetLength(d) - (d == dimension ? count : 0)).ToArray();
        var smaller = Array.CreateInstance(array.GetType().GetElementType()!, lengths);
        var target = new int[array.Rank];
        for (var flat = 0; flat < smaller.Length; flat++)
        {
            var rest = flat;
            for (var d = array.Rank - 1; d >= 0; d--)
            {
                (rest, target[d]) = Math.DivRem(rest, lengths[d]);
            }
            var source = (int[])target.Clone();
            source[dimension] += source[dimension] >= start ? count : 0;
            smaller.SetValue(array.GetValue(source), target);
        }
        return smaller;
    }
}
