namespace Grader.Engine.Shrinking;

/// <summary>Drops indices of a named dimension from all arrays that have it.</summary>
static class Dimensions
{
    public static IEnumerable<Parts> Fewer(Parts parts)
    {
        foreach (var (name, length) in Lengths(parts))
        {
            foreach (var (start, count) in Runs.Of(length, keep: 1))
            {
                yield return Without(parts, name, start, count);
            }
        }
    }

    public static Parts Without(Parts parts, string name, int start, int count)
    {
        for (var i = 0; i < parts.Leaves.Length; i++)
        {
            for (var d = 0; d < parts.Leaves[i].Dims.Length; d++)
            {
                if (parts.Leaves[i].Dims[d] == name && parts.Leaves[i].Value is Array array)
                {
                    parts = parts.With(i, Without(array, d, start, count));
                }
            }
        }
        return parts;
    }

    public static IEnumerable<(string Name, int Length)> Lengths(Parts parts) => parts.Leaves
        .SelectMany(leaf => leaf.Value is Array array && array.Rank == leaf.Dims.Length
            ? leaf.Dims.Select((name, d) => (Name: name, Length: array.GetLength(d)))
            : [])
        .DistinctBy(dimension => dimension.Name);

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
