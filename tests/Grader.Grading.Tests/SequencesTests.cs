using Grader.Grading.Explaining;
using Grader.Protocol;

namespace Grader.Grading.Tests;

/// <summary>When two items of a list are taken for the same, and in which order they come.</summary>
public sealed class SequencesTests
{
    [Fact]
    public void Lists_are_the_same_only_if_their_items_are()
    {
        Assert.NotEqual(Sequences.Key(Texts("a, b")), Sequences.Key(Texts("a", "b")));
        Assert.NotEqual(Sequences.Key(Texts("a", "")), Sequences.Key(Texts("a")));
        Assert.Equal(Sequences.Key(Texts("a", "b")), Sequences.Key(Texts("a", "b")));
    }

    [Fact]
    public void Numbers_are_in_their_order()
    {
        Assert.Equal(
            [long.MinValue, -10, -5, 0, 5, 10, long.MaxValue],
            Sorted<long>([5, -10, long.MaxValue, 0, -5, 10, long.MinValue], number => new IntegerValue(number)));
        Assert.Equal(
            [double.NegativeInfinity, -10, -0.5, 0, 1e-300, 2, 10],
            Sorted([2, -0.5, 10, 0, double.NegativeInfinity, 1e-300, -10], number => new RealValue(number)));
    }

    static IEnumerable<T> Sorted<T>(T[] numbers, Func<T, Value> value) =>
        numbers.OrderBy(number => Sequences.Key(value(number)), StringComparer.Ordinal);

    static ListValue Texts(params string[] texts) => new([.. texts.Select(text => new TextValue(text))]);
}
