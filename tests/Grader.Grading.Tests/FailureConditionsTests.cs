using Grader.Checks;
using Grader.Grading.Explaining;
using Grader.Numerics;
using Grader.Protocol;

namespace Grader.Grading.Tests;

/// <summary>What a report says if one feature of the inputs separates all wrong answers from all right ones.</summary>
public sealed class FailureConditionsTests
{
    [Fact]
    public void The_feature_that_separates_is_named()
    {
        string[] wrong = ["aB", "B", "abB", "BBB", "Bab", "bB"];
        string[] right = ["ab", "b", "abb", "bbb", "bab", "bb"];
        Assert.Equal("the x of Echo holds an upper-case letter", FailureConditions.Between(Asked(wrong), Asked(right)));
        Assert.Equal("the x of Echo holds no upper-case letter", FailureConditions.Between(Asked(right), Asked(wrong)));
    }

    [Fact]
    public void A_size_is_named_with_its_limit()
    {
        var (wrong, right) = (Enumerable.Range(5, 6), Enumerable.Range(0, 5).Append(4));
        Assert.Equal(
            "the number of items in the x of Echo is 5 or more",
            FailureConditions.Between(Asked(wrong.Select(Numbers)), Asked(right.Select(Numbers))));
    }

    [Theory]
    [InlineData(5, 6)]
    [InlineData(6, 5)]
    public void Five_cases_on_a_side_say_nothing(int wrong, int right) => Assert.Null(FailureConditions.Between(
        Asked(Enumerable.Repeat("B", wrong)), Asked(Enumerable.Repeat("b", right))));

    [Fact]
    public void A_feature_with_one_exception_is_not_named()
    {
        string[] wrong = ["aB", "B", "abB", "BBB", "Bab", "bB"];
        string[] right = ["ab", "b", "abb", "bBb", "bab", "bb", "bBa", "BbA"];
        Assert.Null(FailureConditions.Between(Asked(wrong), Asked(right)));
    }

    static int[] Numbers(int count) => [.. Enumerable.Range(1, count).Select(i => 1 + (i % 3))];

    static List<ObservedCase> Asked<T>(IEnumerable<T> inputs) =>
    [
        .. inputs.Select(input => new ObservedCase(
            [new Observation(1, "Echo", [new NamedValue("x", ValueCodec.ToValue(input))], null, [], null, TimeSpan.Zero)],
            null, null, Failed: true, null, Tolerance.Exact)),
    ];
}
