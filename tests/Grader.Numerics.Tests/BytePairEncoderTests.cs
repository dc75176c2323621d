using System.Text;
using CsCheck;
using Grader.Testing;

namespace Grader.Numerics.Tests;

public class BytePairEncoderTests
{
    [Theory]
    [InlineData("bc ab", "abc", "97 256")]
    [InlineData("ba aa", "baa", "256 97")]
    [InlineData("aa", "aaa", "256 97")]
    [InlineData("", "é", "195 169")]
    [InlineData("aa aa", "aaaa", "256 256")]
    public void Merges_the_lowest_rank_first(string pairs, string text, string expected)
    {
        var encoder = new BytePairEncoder(new(pairs.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(x => ((int)x[0], (int)x[1]))));
        Assert.Equal(expected, string.Join(' ', encoder.Encode(text)));
    }

    [Fact]
    public void Follows_the_list_of_merges_and_not_the_concatenations()
    {
        // abacbb with (a,b) (c,b) (a,c) (b,b) (c,bb) (a,cbb): "a" + "cb" + "b" must not become "acbb", which other merges make.
        var encoder = new BytePairEncoder(new([('a', 'b'), ('c', 'b'), ('a', 'c'), ('b', 'b'), ('c', 259), ('a', 260)]));
        Assert.Equal([256, 'a', 257, 'b'], encoder.Encode("abacbb"));
    }

    [Fact]
    public void Agrees_with_replacing_one_lowest_pair_at_a_time() => Trained.ForAll(
        (text, merges) => Assert.Equal(NaiveBytePairs.EncodeLowestRankFirst(text, merges), new BytePairEncoder(merges).Encode(text)),
        cases: Iterations.Of(3_000));

    [Fact]
    public void Agrees_with_applying_every_merge_once_in_order() => Trained.ForAll(
        (text, merges) => Assert.Equal(NaiveBytePairs.EncodeRuleByRule(text, merges), new BytePairEncoder(merges).Encode(text)),
        cases: Iterations.Of(3_000));

    [Fact]
    public void Agrees_on_merges_made_by_hand() => HandMade.ForAll(
        (text, merges) => Assert.Equal(NaiveBytePairs.EncodeLowestRankFirst(text, merges), new BytePairEncoder(merges).Encode(text)),
        cases: Iterations.Of(5_000));

    [Fact]
    public void Decoding_gives_back_every_text()
    {
        var encoder = new BytePairEncoder(BytePairTrainer.Train("the theme of thé 你好你好 🙃🙃", 300));
        Gen.Int[0, 0x10ffff].Where(x => x is < 0xd800 or > 0xdfff).Array[0, 200].ForAll(
            points =>
            {
                var text = string.Concat(points.Select(char.ConvertFromUtf32)) + "the theme 你好";
                Assert.Equal(text, encoder.Decode(encoder.Encode(text)));
            },
            cases: Iterations.Of(1_000));
    }

    [Fact]
    public void Decoding_repairs_bytes_that_are_not_utf8()
    {
        var encoder = new BytePairEncoder(new([]));
        Assert.Equal("\ufffd", encoder.Decode([0xe2, 0x82]));
        Assert.Equal("é", encoder.Decode([0xc3, 0xa9]));
        Assert.Equal("\ufffd\ufffdA", encoder.Decode([0x80, 0x80, 'A']));
        Assert.Equal("", encoder.Decode([]));
    }

    [Fact]
    public void Refuses_an_unknown_id()
    {
        var encoder = new BytePairEncoder(new([('a', 'b')]));
        Assert.Equal("ab", encoder.Decode([256]));
        Assert.Throws<ArgumentOutOfRangeException>(() => encoder.Decode([257]));
        Assert.Throws<ArgumentOutOfRangeException>(() => encoder.Decode([-1]));
    }

    [Fact]
    public void Refuses_a_merge_of_an_id_that_does_not_exist_yet() =>
        Assert.Throws<ArgumentException>(() => new BytePairMerges([('a', 'b'), (257, 'a')]));

    [Fact]
    public void Tokens_that_double_sixty_times_are_refused_when_decoded_and_not_before()
    {
        var encoder = new BytePairEncoder(new(Enumerable.Range(0, 60).Select(i => i == 0 ? ('a', 'a') : (255 + i, 255 + i))));
        Assert.Equal(new string('a', 1 << 10), encoder.Decode([265]));
        Assert.Throws<ArgumentException>(() => encoder.Decode([315]));
    }

    [Fact]
    public void A_megabyte_of_one_letter_is_encoded()
    {
        var encoder = new BytePairEncoder(BytePairTrainer.Train(new string('a', 1000), 300));
        var text = new string('a', 1_000_000);
        Assert.Equal(text, encoder.Decode(encoder.Encode(text)));
    }

    [Fact]
    public void Three_hundred_thousand_ideographs_are_encoded()
    {
        var random = new Random(1);
        var text = new string([.. Enumerable.Range(0, 300_000).Select(_ => (char)(0x4e00 + random.Next(500)))]);
        var encoder = new BytePairEncoder(BytePairTrainer.Train(text[..3000], 2000));
        Assert.Equal(text, encoder.Decode(encoder.Encode(text)));
    }

    /// <summary>A text, short or beyond the plain search, and merges learned from another.</summary>
    static Gen<(byte[], BytePairMerges)> Trained =>
        Gen.Select(Gen.Char["abc"].Array[0, 150], Gen.Char["abc"].Array[0, 60], Gen.Int[256, 290], (text, corpus, size) =>
            (Encoding.UTF8.GetBytes(text), BytePairTrainer.Train(new string(corpus), size)));

    /// <summary>Any merges that a list may hold, the same pair twice included.</summary>
    static Gen<(byte[], BytePairMerges)> HandMade =>
        Gen.Select(Gen.Char["ab"].Array[0, 120], Gen.Select(Gen.Int[0, 1000], Gen.Int[0, 1000]).Array[0, 12], (text, picks) =>
            (Encoding.UTF8.GetBytes(text), new BytePairMerges(picks.Select((x, i) => (Id(x.Item1 % (2 + i)), Id(x.Item2 % (2 + i)))))));

    static int Id(int i) => i < 2 ? 'a' + i : 254 + i;
}
