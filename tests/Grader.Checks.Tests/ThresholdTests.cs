
namespace Grader.Checks.Tests;

/// <summary>When a measured number is within, narrowly missed, or far outside.</summary>
public sealed class ThresholdTests
{
    [Theory]
    [InlineData(0.84, null, 0.84, false)]
    [InlineData(0.84, null, 1, false)]
    [InlineData(0.84, null, 0.80, true)]
    [InlineData(0.84, null, 0.70, false)]
    [InlineData(null, -0.2, -0.19, true)] // a bound below zero is missed upwards
    [InlineData(null, -0.2, -0.25, false)]
    [InlineData(0.0, 0.075, -0.001, false)] // nothing is near a bound of 0
    [InlineData(0.0, 0.075, 0.08, true)]
    [InlineData(0.84, null, double.NaN, false)]
    public void A_number_is_a_near_miss_up_to_a_tenth_of_the_bound_outside(double? least, double? most, double measured, bool isNearMiss) =>
        Assert.Equal(isNearMiss, new Threshold(least, most).IsMissedNarrowly(measured));

    [Theory]
    [InlineData(0.7, "the share is 0.7", "at least 0.84")]
    [InlineData(1.1, "the share is 1.1", "at most 1")]
    [InlineData(double.NaN, "the share is NaN", "at least 0.84")]
    public void What_lies_outside_is_told_with_the_bound_that_it_misses(double measured, string message, string expected)
    {
        var refused = Assert.Throws<WrongAnswerException>(() => new Threshold(0.84, 1).Hold(measured, "the share"));
        Assert.Equal((message, expected), (refused.Message, refused.Expected));
    }
}
