using System.Text;
using CsCheck;
using Grader.Testing;

namespace Grader.Numerics.Tests;

/// <summary>Training on pieces, against counting again for every merge.</summary>
public class PieceTrainerTests
{
    [Theory]
    [InlineData("ab ab", 300, "97,98 32,256")]
    [InlineData("a ", 300, "")]
    [InlineData("aa aa aa", 300, "97,97 32,256")]
    [InlineData("aa a a", 300, "32,97 97,97")]
    public void Nothing_merges_across_pieces(string text, int size, string expected) =>
        Assert.Equal(expected, string.Join(' ', BytePairTrainer.Train(PieceCounts.CountIn(text), size).Select(x => $"{x.Left},{x.Right}")));

    [Fact]
    public void Agrees_with_counting_again_for_every_merge() =>
        Gen.Select(Pieces("ab", 12), Gen.Int[256, 290], Order).ForAll(Agrees, cases: Iterations.Of(10_000));

    [Fact]
    public void Agrees_with_counting_again_on_more_letters() =>
        Gen.Select(Pieces("abcZ~¡ é", 30), Gen.Int[256, 400], Order).ForAll(Agrees, cases: Iterations.Of(300));

    [Fact]
    public void Agrees_with_counting_again_on_a_real_text()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "xunit.assert.xml");
        var text = File.Exists(path) ? File.ReadAllText(path) : string.Join(' ', Enumerable.Range(0, 20_000));
        Agrees(text[..Math.Min(60_000, text.Length)], 256 + 400, TieOrder.Byte);
        Agrees(text[..Math.Min(60_000, text.Length)], 256 + 400, TieOrder.Gpt2);
    }

    [Fact]
    public void One_piece_that_occurs_once_is_a_sequence() => Gen.Char["abc"].Array[0, 60].ForAll(
        letters =>
        {
            var pieces = new PieceCounts();
            pieces.Add(Encoding.UTF8.GetBytes(letters));
            Assert.Equal(BytePairTrainer.Train(new string(letters), 300), BytePairTrainer.Train(pieces, 300));
        },
        cases: Iterations.Of(500));

    [Fact]
    public void Counts_are_those_of_a_dictionary() => Gen.Char["ab"].Array[0, 20].Array[0, 300].ForAll(
        words =>
        {
            var (pieces, expected) = (new PieceCounts(), new Dictionary<string, long>());
            foreach (var word in words.Where(x => x.Length > 0))
            {
                pieces.Add(Encoding.ASCII.GetBytes(word), word.Length);
                expected[new(word)] = expected.GetValueOrDefault(new(word)) + word.Length;
            }
            var actual = Enumerable.Range(0, pieces.Count)
                .ToDictionary(i => Encoding.ASCII.GetString(pieces.Get(i, out _)), i => CountOf(pieces, i));
            Assert.Equal(expected, actual);
            Assert.Equal(expected.Keys.Sum(x => x.Length), pieces.Bytes);
        },
        cases: Iterations.Of(500));

    [Fact]
    public void Ties_go_by_the_order_of_bytes_asked_for()
    {
        // byte 0x20 comes before "!" (0x21) among bytes; GPT-2 numbers it after all that is printable
        var pieces = new PieceCounts();
        pieces.Add("  "u8);
        pieces.Add("!!"u8);
        Assert.Equal((32, 32), BytePairTrainer.Train(pieces, 257)[0]);
        Assert.Equal((33, 33), BytePairTrainer.Train(pieces, 257, TieOrder.Gpt2)[0]);
    }

    [Fact]
    public void Counts_beyond_32_bits_are_kept()
    {
        var pieces = new PieceCounts();
        pieces.Add("ab"u8, 1L << 40);
        pieces.Add("ba"u8, (1L << 40) + 1);
        Assert.Equal(('b', 'a'), BytePairTrainer.Train(pieces, 257)[0]);
        Assert.Throws<OverflowException>(() => pieces.Add("ab"u8, long.MaxValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => pieces.Add("ab"u8, 0));
    }

    static Gen<TieOrder> Order => Gen.Bool.Select(x => x ? TieOrder.Gpt2 : TieOrder.Byte);

    static Gen<string> Pieces(string letters, int most) =>
        Gen.Char[letters].Array[0, 9].Array[0, most].Select(x => string.Join(' ', x.Select(y => new string(y))));

    static void Agrees(string text, int size, TieOrder order)
    {
        var pieces = PieceCounts.CountIn(text);
        var naive = Enumerable.Range(0, pieces.Count).Select(i => (pieces.Get(i, out _).ToArray(), CountOf(pieces, i))).ToList();
        Assert.Equal(NaiveBytePairs.Train(naive, size, order.Places()), BytePairTrainer.Train(pieces, size, order));
    }

    static long CountOf(PieceCounts pieces, int index)
    {
        pieces.Get(index, out var count);
        return count;
    }
}
