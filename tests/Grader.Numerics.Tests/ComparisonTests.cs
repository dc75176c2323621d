using CsCheck;
using Grader.Testing;

namespace Grader.Numerics.Tests;

public class ComparisonTests
{
    static readonly Tolerance Tenth = new(0.1, 0);

    [Fact]
    public void Finds_nothing_where_all_is_accepted()
    {
        Assert.Null(Comparison.Worst([], [], Tenth));
        Assert.Null(Comparison.Worst([1, 2, double.NaN], [1.05, 2, double.NaN], Tenth));
    }

    [Fact]
    public void Finds_the_worst_and_counts_the_others()
    {
        var worst = Comparison.Worst([1, 2, 3, 4], [1.5, 0, 3, 4.5], Tenth);
        Assert.Equal(new Difference(1, 2, 0, 2, 3, 4), worst);
    }

    [Fact]
    public void Not_a_number_is_worse_than_infinity_and_infinity_than_any_number()
    {
        Assert.Equal(2, Comparison.Worst([0, 0, 0, 0], [9, double.PositiveInfinity, double.NaN, double.NaN], Tenth)!.Value.Index);
        Assert.Equal(1, Comparison.Worst([0, 0, 0], [1e300, double.NegativeInfinity, 9], Tenth)!.Value.Index);
    }

    [Fact]
    public void An_accepted_element_is_never_the_worst() =>
        // the first is off by more, but within what is relative to it
        Assert.Equal(1, Comparison.Worst([1000, 1], [1009, 2], new(0, 0.01))!.Value.Index);

    [Fact]
    public void Refuses_different_lengths() => Assert.Throws<ArgumentException>(() => Comparison.Worst([1], [1, 2], Tenth));

    [Fact]
    public void Coordinates_are_those_of_row_major_order() =>
        Gen.Int[1, 6].Array[0, 4].ForAll(shape =>
        {
            var total = shape.Aggregate(1, (a, b) => a * b);
            for (var index = 0; index < total; index++)
            {
                var flat = 0;
                var coordinates = Comparison.Coordinates(index, shape);
                for (var i = 0; i < shape.Length; i++)
                {
                    Assert.InRange(coordinates[i], 0, shape[i] - 1);
                    flat = flat * shape[i] + coordinates[i];
                }
                Assert.Equal(index, flat);
            }
            Assert.Throws<ArgumentOutOfRangeException>(() => Comparison.Coordinates(total, shape));
            Assert.Throws<ArgumentOutOfRangeException>(() => Comparison.Coordinates(-1, shape));
        });

    [Fact]
    public void An_empty_shape_has_no_coordinates()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Comparison.Coordinates(0, [3, 0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Comparison.Coordinates(0, [-1]));
    }
}
