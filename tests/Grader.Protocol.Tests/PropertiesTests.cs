using CsCheck;
using Grader.Testing;

namespace Grader.Protocol.Tests;

/// <summary>The tests' own way to try a law on many inputs.</summary>
public sealed class PropertiesTests
{
    [Fact]
    public void A_law_that_does_not_hold_is_told_with_an_input_and_the_same_inputs_are_tried_again()
    {
        var (first, again) = (Tried(), Tried());
        Assert.Equal(first, again);
        Assert.Throws<CsCheckException>(() => Gen.Int[0, 1000].ForAll(number => Assert.True(number < 500)));
    }

    static List<int> Tried()
    {
        var tried = new List<int>();
        Gen.Int.ForAll(tried.Add, threads: 1);
        return tried;
    }
}
