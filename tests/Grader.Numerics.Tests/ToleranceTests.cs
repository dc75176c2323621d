using CsCheck;
using Grader.Testing;

namespace Grader.Numerics.Tests;

public class ToleranceTests
{
    [Fact]
    public void Accepts_0_99_of_the_tolerance_and_refuses_1_01() =>
        Gen.Select(Gen.Double[-100, 100], Gen.Double[1e-6, 1], Gen.Double[0, 0.1]).ForAll((expected, absolute, relative) =>
        {
            var tolerance = new Tolerance(absolute, relative);
            var bound = absolute + relative * Math.Abs(expected);
            Assert.True(tolerance.Accepts(expected, expected + 0.99 * bound) && tolerance.Accepts(expected, expected - 0.99 * bound));
            Assert.False(tolerance.Accepts(expected, expected + 1.01 * bound) || tolerance.Accepts(expected, expected - 1.01 * bound));
        });

    [Theory]
    [InlineData(double.NaN, double.NaN, true)]
    [InlineData(1, double.NaN, false)]
    [InlineData(double.NaN, 1, false)]
    [InlineData(double.PositiveInfinity, double.NaN, false)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity, true)]
    [InlineData(double.PositiveInfinity, double.NegativeInfinity, false)]
    [InlineData(double.PositiveInfinity, 1e300, false)]
    [InlineData(1e300, double.PositiveInfinity, false)]
    [InlineData(0.0, -0.0, true)]
    public void Not_a_number_and_infinity_pass_only_where_they_are_expected(double expected, double actual, bool accepted)
    {
        Assert.Equal(accepted, Tolerance.Exact.Accepts(expected, actual));
        Assert.Equal(accepted, new Tolerance(1e6, 10).Accepts(expected, actual));
    }

    [Fact]
    public void Even_an_infinite_tolerance_refuses_what_is_not_a_number() =>
        Assert.False(new Tolerance(double.PositiveInfinity, 0).Accepts(1, double.NaN));

    [Fact]
    public void A_tolerance_that_is_not_a_number_accepts_only_equals()
    {
        Assert.True(new Tolerance(double.NaN, 0).Accepts(1, 1));
        Assert.False(new Tolerance(double.NaN, 0).Accepts(1, 1.1));
    }

    [Theory]
    [InlineData(1, 1, 0)]
    [InlineData(1, 1.001, 0.5)]
    [InlineData(1, 0.996, 2)]
    [InlineData(0, 0, 0)]
    [InlineData(1, double.NaN, double.PositiveInfinity)]
    [InlineData(double.NaN, double.NaN, 0)]
    [InlineData(double.PositiveInfinity, 1, double.PositiveInfinity)]
    [InlineData(1, double.NegativeInfinity, double.PositiveInfinity)]
    public void An_answer_uses_a_share_of_the_tolerance_and_a_hopeless_one_more_than_any(double expected, double actual, double share)
    {
        var tolerance = new Tolerance(1e-3, 1e-3);
        Assert.Equal(share, tolerance.Use(expected, actual), 1e-9);
        Assert.Equal(share <= 1, tolerance.Accepts(expected, actual));
        Assert.Equal(share, Comparison.Use([expected, 7], [actual, 7], tolerance), 1e-9);
    }

    [Fact]
    public void Exact_accepts_only_equals()
    {
        Assert.True(Tolerance.Exact.Accepts(1, 1));
        Assert.False(Tolerance.Exact.Accepts(1, Math.BitIncrement(1.0)));
    }

    [Fact]
    public void The_tolerance_for_logits_grows_with_logits_and_values()
    {
        Assert.Equal(new Tolerance(1e-5, 0), Tolerance.ForLogits(0, 0.5));
        Assert.Equal(3e-5 + 4 * Math.Pow(2, -23) * 100 * 3, Tolerance.ForLogits(100, 3).Absolute, 1e-18);
        Assert.Throws<ArgumentOutOfRangeException>(() => Tolerance.ForLogits(double.NaN, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Tolerance.ForLogits(1, -1));
    }
}
