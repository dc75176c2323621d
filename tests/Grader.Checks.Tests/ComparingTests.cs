using Grader.Numerics;
using Grader.Protocol;

namespace Grader.Checks.Tests;

/// <summary>What a report says about the place where an answer and the right one differ.</summary>
public sealed class ComparingTests
{
    static readonly Dictionary<string, (object? Expected, object? Actual)> s_different = new()
    {
        ["true was expected"] = (true, false),
        ["off by -2"] = (5, 3),
        ["off by 0.5"] = (1.0, 1.5),
        ["they first differ at character 3"] = ("abcd", "abcx"),
        ["they first differ at character 2"] = ("ab", "abc"),
        ["position 1: 9007199254740992 instead of 9007199254740993"] = (new[] { 1L, (1L << 53) + 1 }, new[] { 1L, 1L << 53 }),
        ["2 elements instead of 3"] = (new[] { 1, 2, 3 }, new[] { 1, 2 }),
        ["2 elements instead of 3; position 0: 7 instead of 1"] = (new[] { 1, 2, 3 }, new[] { 7, 2 }),
        ["the shape is 1×2 instead of 2×1"] = (new float[2, 1], new float[1, 2]),
        ["row 0, column 1: off by 1"] = (new float[,] { { 1, 2 } }, new float[,] { { 1, 3 } }),
        ["row 0, column 1: NaN instead of 2"] = (new float[,] { { 1, 2 } }, new float[,] { { 1, float.NaN } }),
        ["row 0, column 0: off by 1; 2 of 2 elements differ"] = (new float[,] { { 1, 2 } }, new float[,] { { 2, 3 } }),
        ["item 1: they first differ at character 0"] = (new[] { "a", "b" }, new[] { "a", "c" }),
        ["1 items instead of 2"] = (new[] { "a", "b" }, new[] { "a" }),
    };

    public static TheoryData<string> Differences => [.. s_different.Keys];

    [Theory]
    [MemberData(nameof(Differences))]
    public void A_difference_is_told_in_words_with_its_place(string difference) =>
        Assert.Equal(difference, Difference(s_different[difference].Expected, s_different[difference].Actual));

    [Fact]
    public void What_agrees_has_no_difference()
    {
        Assert.All(s_different.Values, pair => Assert.Null(Difference(pair.Expected, pair.Expected)));
        Assert.Null(Difference(Array.Empty<string>(), Array.Empty<int>())); // they look the same
        Assert.Null(Difference(new[] { float.NaN }, new[] { float.NaN })); // if NaN is right
    }

    static string? Difference(object? expected, object? actual) =>
        Comparing.Difference(ValueCodec.ToValue(expected), ValueCodec.ToValue(actual), Tolerance.Exact);

    [Fact]
    public void Rows_of_different_lengths_are_a_wrong_answer_and_no_fault_of_the_check()
    {
        int[][] right = [[1, 2], [3, 4]];
        int[][] ragged = [[1, 2], [3]];
        var wrong = Assert.Throws<WrongAnswerException>(() => Comparing.Equal(right, ragged, Tolerance.Exact, "the answer"));
        Assert.StartsWith("the answer is wrong: ", wrong.Message);
        Assert.Throws<MalformedValueException>(() => Comparing.Equal(ragged, right, Tolerance.Exact, "the answer"));
    }
}
