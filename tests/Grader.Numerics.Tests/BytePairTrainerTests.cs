using System.Text;
using CsCheck;
using Grader.Testing;

namespace Grader.Numerics.Tests;

public class BytePairTrainerTests
{
    [Theory]
    [InlineData("aaab", "a,a a,b 256,257")]
    [InlineData("aab", "a,a 256,b")]
    [InlineData("baa", "a,a b,256")]
    [InlineData("babb", "a,b b,256 257,b")]
    [InlineData("baaa", "a,a b,256 257,a")]
    [InlineData("aaa", "a,a 256,a")]
    [InlineData("aa", "a,a")]
    [InlineData("aaaa", "a,a 256,256")]
    [InlineData("a", "")]
    [InlineData("", "")]
    [InlineData("aaB", "a,B a,256")]
    public void Learns_what_the_law_says(string text, string expected)
    {
        var merges = BytePairTrainer.Train(text, 1000);
        Assert.Equal(expected, string.Join(' ', merges.Select(x => $"{Name(x.Left)},{Name(x.Right)}")));

        static string Name(int id) => id < 256 ? ((char)id).ToString() : $"{id}";
    }

    [Fact]
    public void Agrees_with_counting_again_for_every_merge() =>
        Gen.Select(Gen.Char["ab"].Array[0, 40], Gen.Int[256, 280])
            .ForAll((text, size) => Agrees(new string(text), size), cases: Iterations.Of(10_000));

    [Fact]
    public void Agrees_with_counting_again_on_longer_texts() =>
        Gen.Select(Gen.Char["abcd "].Array[100, 400], Gen.Int[256, 500])
            .ForAll((text, size) => Agrees(new string(text), size), cases: Iterations.Of(300));

    [Fact]
    public void Agrees_with_counting_again_on_runs_of_one_letter()
    {
        for (var length = 0; length < 200; length++)
            Agrees(new string('a', length), 300);
    }

    [Fact]
    public void Stops_when_the_vocabulary_is_full() => Assert.Equal(258, BytePairTrainer.Train("abcabcabc", 258).VocabularySize);

    [Fact]
    public void Learns_the_same_from_text_and_from_its_bytes() =>
        Assert.Equal(BytePairTrainer.Train("naïve 你好 naïve", 300), BytePairTrainer.Train(Encoding.UTF8.GetBytes("naïve 你好 naïve"), 300));

    [Fact]
    public void Refuses_a_vocabulary_smaller_than_the_bytes() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => BytePairTrainer.Train("a", 255));

    [Fact]
    public void Does_not_ask_for_memory_by_the_size_of_the_vocabulary() =>
        Assert.Single(BytePairTrainer.Train("ab", int.MaxValue));

    [Fact]
    public void Learns_every_merge_of_a_megabyte_of_one_letter_at_once()
    {
        Assert.Equal(19, BytePairTrainer.Train(new string('a', 1 << 19), 100_000).Count);
    }

    static void Agrees(string text, int size) =>
        Assert.Equal(NaiveBytePairs.Train(Encoding.UTF8.GetBytes(text), size), BytePairTrainer.Train(text, size));
}
