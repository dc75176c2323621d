using CsCheck;
using Grader.Checks.Shrinking;
using Grader.Testing;

namespace Grader.Checks.Tests;

/// <summary>The way from a failing input to a small one.</summary>
public sealed class ShrinkerTests
{
    [Fact]
    public void No_smaller_neighbour_of_what_is_found_fails() =>
        Gen.Select(Gen.Int[-20, 20].Array[1, 12], Gen.Int[-40, 40]).ForAll(
            (numbers, bound) =>
            {
                bool Fails(int[] input) => input.Sum() > bound;
                bool IsSmallest(int[] found) => Fails(found) && !Shrinks.Enumerate(found).Any(Fails);
                Assert.True(!Fails(numbers) || IsSmallest(Shrinker.Smallest(numbers, Fails, () => true)));
            },
            cases: 200);

    [Fact]
    public void Of_768_elements_the_one_that_matters_is_found_in_a_hundred_questions()
    {
        var matrix = new float[24, 32];
        for (var i = 0; i < matrix.Length; i++)
        {
            matrix[i / 32, i % 32] = 0.25f * (i + 1);
        }
        var asked = 0;
        bool Fails(float[,] input)
        {
            asked++;
            return input[13, 17] != 0;
        }
        var found = Shrinker.Smallest(matrix, Fails, () => true);
        Assert.Equal(1, found[13, 17]);
        Assert.Equal(1, found.Cast<float>().Sum());
        Assert.InRange(asked, 1, 100);
    }

    [Fact]
    public void Elements_that_all_matter_take_some_questions_each()
    {
        var asked = 0;
        bool Fails(int[,] input)
        {
            asked++;
            return input.Cast<int>().All(number => number > 1);
        }
        var found = Shrinker.Smallest(new int[12, 12].With(9), Fails, () => true);
        Assert.All(found.Cast<int>(), number => Assert.Equal(2, number));
        Assert.InRange(asked, 144, 144 * 16);
    }
}

file static class Filled
{
    public static int[,] With(this int[,] matrix, int number)
    {
        for (var i = 0; i < matrix.Length; i++)
        {
            matrix[i / matrix.GetLength(1), i % matrix.GetLength(1)] = number;
        }
        return matrix;
    }
}
