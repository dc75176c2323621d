using System.Text;
using CsCheck;
using Grader.Testing;

namespace Grader.Numerics.Tests;

public class RankedVocabularyTests
{
    [Fact]
    public void Reads_the_tiktoken_format()
    {
        var vocabulary = Parse(Bytes + "aGVsbG8= 300\r\n\n");
        Assert.Equal(257, vocabulary.Count);
        Assert.Equal("hello"u8.ToArray(), vocabulary.BytesOf(300).ToArray());
        Assert.Throws<ArgumentOutOfRangeException>(() => vocabulary.BytesOf(299).ToArray());
    }

    [Theory]
    [InlineData("aGVsbG8=\n", "line 257")]
    [InlineData("aGVsbG8= x\n", "line 257")]
    [InlineData("aGVsbG8= 300 \n", "line 257")]
    [InlineData("aGVsbG8= -1\n", "line 257")]
    [InlineData("aGVsbG8= 2147483647\n", "line 257")]
    [InlineData("%%% 300\n", "line 257")]
    [InlineData(" 300\n", "line 257")]
    [InlineData("aGVsbG8= 7\n", "rank 7 occurs twice")]
    [InlineData("aGVsbG8= 300\naGVsbG8= 301\n", "300 and 301")]
    public void Names_what_is_wrong_with_a_file(string lines, string expected) =>
        Assert.Contains(expected, Assert.Throws<FormatException>(() => Parse(Bytes + lines)).Message, StringComparison.Ordinal);

    [Fact]
    public void Names_a_byte_without_a_rank() =>
        Assert.Contains(
            "the byte 255",
            Assert.Throws<FormatException>(() => Parse(Bytes[..^"/w== 255\n".Length])).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Agrees_with_the_naive_law_on_any_vocabulary() =>
        // any set of words: a merge may open the way to a lower rank, which merges that were learned never do
        Gen.Select(Gen.Char["ab"].Array[2, 20].Array[0, 30], Gen.Char["ab"].Array[1, 300]).ForAll(
            (words, text) =>
            {
                var ranks = Enumerable.Range(0, 256).ToDictionary(x => Encoding.Latin1.GetString([(byte)x]), x => x);
                foreach (var word in words)
                    ranks.TryAdd(new string(word), ranks.Count);
                var file = string.Concat(ranks.Select(x => $"{Convert.ToBase64String(Encoding.Latin1.GetBytes(x.Key))} {x.Value}\n"));
                var piece = Encoding.Latin1.GetBytes(text); // letters only: one piece
                Assert.Equal(NaiveBytePairs.EncodePiece(piece, ranks), new Cl100kEncoder(Parse(file)).Encode(new string(text)));
            },
            cases: Iterations.Of(1_000));

    [Fact]
    public void A_character_that_is_no_token_may_still_be_taken_whole_by_what_crosses_its_begin()
    {
        // é is C3 A9, 佡 is E4 BD A1: the second byte of é takes 佡 byte by byte, and all of that the e behind it
        string[] tokens = ["A9E4", "A9E4BD", "A9E4BDA1", "A9E4BDA165"];
        var lines = tokens.Select((x, i) => $"{Convert.ToBase64String(Convert.FromHexString(x))} {256 + i}\n");
        var vocabulary = Parse(Bytes + string.Concat(lines));
        var text = string.Concat(Enumerable.Repeat("é佡e", 60)); // long enough to be cut
        Assert.Equal(Enumerable.Repeat(new[] { 0xc3, 259 }, 60).SelectMany(x => x), new Cl100kEncoder(vocabulary).Encode(text));
    }

    [Theory]
    [InlineData("éè你好佡e")]
    [InlineData("🙃🙂😃🙁")]
    [InlineData("🙃🙂é你好e!\ufe0f")]
    public void Agrees_with_the_naive_law_on_characters_of_several_bytes(string letters) =>
        // words may begin and end inside a character, and come in any order, so that all that a character may not be taken whole for occurs
        Gen.Select(Parts(letters, 60).Array[0, 40], Parts(letters, 0).Array[1, 60]).ForAll(
            (words, parts) =>
            {
                var ranks = Enumerable.Range(0, 256).ToDictionary(x => Encoding.Latin1.GetString([(byte)x]), x => x);
                foreach (var word in words)
                    ranks.TryAdd(word, ranks.Count);
                var text = string.Concat(parts.Select(x => Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(x))));
                var lines = ranks.Select(x => $"{Convert.ToBase64String(Encoding.Latin1.GetBytes(x.Key))} {x.Value}\n");
                var encoder = new Cl100kEncoder(Parse(string.Concat(lines)));
                var (expected, bytes) = (new List<int>(), Encoding.UTF8.GetBytes(text));
                for (int start = 0, end; start < bytes.Length; start = end)
                {
                    end = Cl100kSplit.NextEnd(bytes, start);
                    expected.AddRange(NaiveBytePairs.EncodePiece(bytes[start..end], ranks));
                }
                Assert.Equal(expected, encoder.Encode(text));
            },
            cases: Iterations.Of(1_500));

    /// <summary>
    /// Bytes, as characters of the same number: of a few letters, from and up to any byte if so much percent are to be cut.
    /// </summary>
    static Gen<string> Parts(string letters, int cut)
    {
        var runes = letters.EnumerateRunes().Select(x => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(x.ToString()))).ToArray();
        var picked = Gen.Int[0, runes.Length - 1].Array[1, 3];
        return Gen.Select(picked, Gen.Int[0, 99], Gen.Int[0, 3], Gen.Int[0, 3]).Select((picks, share, front, back) =>
        {
            var word = string.Concat(picks.Select(x => runes[x]));
            return share < cut && front + back + 2 <= word.Length ? word[front..^back] : word;
        });
    }

    static string Bytes { get; } = string.Concat(Enumerable.Range(0, 256).Select(x => $"{Convert.ToBase64String([(byte)x])} {x}\n"));

    static RankedVocabulary Parse(string text) => RankedVocabulary.Parse(new MemoryStream(Encoding.ASCII.GetBytes(text)));
}
