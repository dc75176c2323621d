using Grader.Checks.Shrinking;

namespace Grader.Checks;

/// <summary>
/// Neighbours of an input. A submission that reuses one argument of the call before, and reads all others afresh, answers them wrongly. We
/// exchange only what can be exchanged alone: the order of numbers in an array whose dimensions have names, fractions, and truth values.
/// Integers are mostly sizes, which other parts depend on.
/// </summary>
static class Neighbours
{
    /// <param name="other">Another input of the same problem, which supplies fractions and truth values.</param>
    public static IEnumerable<Neighbour<TInput>> Enumerate<TInput>(TInput input, TInput other)
    {
        var (parts, others) = (InputTree.Decompose(input), InputTree.Decompose(other));
        for (var i = 0; i < parts.Leaves.Length; i++)
        {
            var leaf = parts.Leaves[i];
            var otherValue = i < others.Leaves.Length ? others.Leaves[i].Value : null;
            var exchanged = leaf.Dims.IsEmpty ? TakenFrom(otherValue, leaf.Value) : Turned(leaf.Value as Array);
            if (exchanged is not null && leaf.Name is { } name)
            {
                yield return new Neighbour<TInput>((TInput)parts.With(i, exchanged).Build()!, name);
            }
        }
    }

    /// <summary>The other value; null if it is the same one, or cannot be exchanged alone.</summary>
    static object? TakenFrom(object? other, object? value) =>
        value is float or double or bool && other?.GetType() == value.GetType() && !other.Equals(value) ? other : null;

    /// <summary>The elements from last to first; null if that changes nothing.</summary>
    static Array? Turned(Array? array)
    {
        if (array is null)
        {
            return null;
        }
        var elements = array.Cast<object?>().ToArray();
        var turned = (Array)array.Clone();
        var at = new int[array.Rank];
        for (var i = elements.Length - 1; i >= 0; i--)
        {
            turned.SetValue(elements[i], at);
            Advance(at, array);
        }
        return elements.SequenceEqual(turned.Cast<object?>()) ? null : turned;
    }

    /// <summary>Moves to the next element; the last index varies fastest.</summary>
    static void Advance(int[] at, Array array)
    {
        for (var d = at.Length - 1; d >= 0 && ++at[d] == array.GetLength(d); d--)
        {
            at[d] = 0;
        }
    }
}
