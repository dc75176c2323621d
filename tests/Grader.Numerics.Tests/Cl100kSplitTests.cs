using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using Grader.Testing;

namespace Grader.Numerics.Tests;

public partial class Cl100kSplitTests
{
    static readonly string[] Parts = ["𝒜", "😀", "𝟘", "a", " ", "\n", "1", "!", "'s", "你"];

    [Fact]
    public void Agrees_with_the_regular_expression_on_every_character() =>
        // once alone, once in the middle, once before a letter, and among white space
        Parallel.For(0, 0x10000, i =>
        {
            if (!char.IsSurrogate((char)i))
                Agrees($"{(char)i} a{(char)i}b\n{(char)i}{(char)i}1 {(char)i}! \t{(char)i}\n{(char)i}");
        });

    [Fact]
    public void Agrees_with_the_regular_expression_on_random_text() =>
        Gen.Char["ab ' \n\r\tÀ你12२.!\u00a0\u2003sSlLvVeErRſ"].Array[0, 40]
            .ForAll(text => Agrees(new string(text)), cases: Iterations.Of(100_000));

    [Fact]
    public void Agrees_with_the_regular_expression_beyond_the_basic_plane() =>
        Gen.Int[0, Parts.Length - 1].Array[0, 12]
            .ForAll(parts => Agrees(string.Concat(parts.Select(i => Parts[i]))), cases: Iterations.Of(30_000));

    [Fact]
    public void Refuses_a_start_outside_the_text()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Cl100kSplit.NextEnd("ab"u8, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => Cl100kSplit.NextEnd("ab"u8, -1));
    }

    static void Agrees(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var pieces = new List<string>();
        for (var start = 0; start < bytes.Length;)
        {
            var end = Cl100kSplit.NextEnd(bytes, start);
            pieces.Add(Encoding.UTF8.GetString(bytes.AsSpan(start, end - start)));
            start = end;
        }
        Assert.Equal(Pattern().Matches(text).Select(x => x.Value), pieces);
    }

    // tiktoken's expression, its possessive quantifiers written as atomic groups
    [GeneratedRegex(
        @"'(?i:[sdmt]|ll|ve|re)|(?>[^\r\n\p{L}\p{N}]?)(?>\p{L}+)|(?>\p{N}{1,3})" +
        @"| ?(?>[^\s\p{L}\p{N}]+)(?>[\r\n]*)|(?>\s+)$|\s*[\r\n]|\s+(?!\S)|\s")]
    private static partial Regex Pattern();
}
