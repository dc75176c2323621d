using System.Buffers;
using System.Text;

namespace Grader.Numerics;

/// <summary>
/// Learns byte-pair merges, from a text taken as one sequence of bytes or from the pieces of one.
/// </summary>
/// <remarks>
/// <para>
/// The law: the pair that stands at the most adjacent positions wins, and every position counts, overlapping ones too ("aaaa" holds (a, a)
/// three times). Among equals the smaller left id wins, then the smaller right id (the rule of Hugging Face's tokenizers, which number the
/// bytes differently: <see cref="TieOrder.Gpt2"/>). Occurrences are replaced from left to right without overlap. Training ends when the
/// vocabulary is full or no pair is left; a pair that occurs once still merges.
/// </para>
/// <para>
/// Nothing is ever counted again. A pair's count is the number of positions where it stands, and one replacement changes at most three
/// positions, so the counts are kept exact along the way. All positions of a pair are made in one pass from left to right (that of its
/// younger id), so its list of positions is in order and is written once. A replacement shortens the text by one, so there are fewer than n
/// of them, and the time is O(n log n) for the heap and O(n) for the rest.
/// </para>
/// </remarks>
public static class BytePairTrainer
{
    /// <summary>Learns merges from the UTF-8 bytes of a text. Lone surrogates become U+FFFD.</summary>
    /// <inheritdoc cref="Train(ReadOnlySpan{byte}, int)"/>
    public static BytePairMerges Train(string text, int vocabularySize)
    {
        ArgumentNullException.ThrowIfNull(text);
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            return Train(bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, bytes)), vocabularySize);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>Learns merges from bytes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="vocabularySize">Number of ids wanted, the 256 bytes included; there are fewer when the pairs run out.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The vocabulary size is below 256.</exception>
    public static BytePairMerges Train(ReadOnlySpan<byte> text, int vocabularySize)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(vocabularySize, BytePairMerges.Bytes);
        var wanted = (int)Math.Min(vocabularySize - BytePairMerges.Bytes, Math.Max(0L, text.Length - 1L));
        return wanted == 0 ? new([]) : Train(new PairSequence(text, wanted, TieOrder.Byte), wanted);
    }

    /// <summary>
    /// Learns merges from a text that was split into pieces, across which nothing merges. A pair counts as often as the pieces that it
    /// stands in occur, so each different piece is worked on once (Sennrich et al., 2016).
    /// </summary>
    /// <param name="pieces">The pieces of the text.</param>
    /// <param name="vocabularySize">Number of ids wanted, the 256 bytes included; there are fewer when the pairs run out.</param>
    /// <param name="order">Which bytes are the smaller ids if counts are equal.</param>
    /// <exception cref="ArgumentNullException">The pieces are null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The vocabulary size is below 256.</exception>
    public static BytePairMerges Train(PieceCounts pieces, int vocabularySize, TieOrder order = TieOrder.Byte)
    {
        ArgumentNullException.ThrowIfNull(pieces);
        ArgumentOutOfRangeException.ThrowIfLessThan(vocabularySize, BytePairMerges.Bytes);
        var wanted = Math.Min(vocabularySize - BytePairMerges.Bytes, pieces.Bytes - pieces.Count);
        return wanted == 0 ? new([]) : Train(new PairSequence(pieces, wanted, order), wanted);
    }

    static BytePairMerges Train(PairSequence text, int wanted)
    {
        var merges = new List<(int, int)>(Math.Min(wanted, 1 << 16));
        while (merges.Count < wanted && text.MergeMostFrequent() is { } pair)
            merges.Add(pair);
        return new(merges);
    }
}
