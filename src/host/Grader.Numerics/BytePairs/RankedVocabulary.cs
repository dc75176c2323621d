using System.Buffers;
using System.Buffers.Text;

namespace Grader.Numerics;

/// <summary>
/// A vocabulary in the manner of tiktoken: byte strings with ranks, and no list of merges. Two adjacent tokens may merge if their
/// concatenation is in the vocabulary; the lowest rank merges first, among equals the leftmost; a piece that is itself in the vocabulary is
/// one token. The rank is the token's id. Immutable and thread-safe.
/// </summary>
/// <remarks>
/// This is not the law of <see cref="BytePairEncoder"/>: the two agree on merges that were learned, and can differ on merges made by hand.
/// </remarks>
public sealed class RankedVocabulary
{
    /// <summary>
    /// More ids than any vocabulary in use; keeps a hostile file from asking for gigabytes, and lets rank and position share 32 bits
    /// (PieceEncoder).
    /// </summary>
    const int MaxRank = (1 << 24) - 1;

    readonly ByteStringRanks ranks;
    readonly byte[] bytes;
    readonly (int Start, int Length)[] tokens; // by rank; length 0 if there is none

    RankedVocabulary(ByteStringRanks ranks, byte[] bytes, (int, int)[] tokens, int count)
    {
        Boundaries = new(bytes, tokens);
        Whole = new(ranks, bytes, tokens, Boundaries);
        Scattered = new(ranks);
        this.ranks = ranks;
        this.bytes = bytes;
        this.tokens = tokens;
        Count = count;
    }

    /// <summary>Number of tokens.</summary>
    public int Count { get; }

    internal ByteStringRanks Ranks => ranks;

    internal CharacterBoundaries Boundaries { get; }

    internal WholeCharacters Whole { get; }

    internal ScatteredCharacters Scattered { get; }

    /// <summary>Reads the .tiktoken format: a line for each token, the bytes in base64, a space, the rank.</summary>
    /// <param name="stream">Read to its end, not closed.</param>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    /// <exception cref="FormatException">A line is not of that form, a token or a rank occurs twice, or one of the 256 single bytes has
    /// no rank.</exception>
    public static RankedVocabulary Parse(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return Parse(copy.GetBuffer().AsSpan(0, (int)copy.Length));
    }

    /// <summary>The token's bytes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No token has this rank.</exception>
    public ReadOnlySpan<byte> BytesOf(int rank)
    {
        if ((uint)rank >= (uint)tokens.Length || tokens[rank].Length == 0)
            throw new ArgumentOutOfRangeException(nameof(rank), rank, "is not in the vocabulary");
        return bytes.AsSpan(tokens[rank].Start, tokens[rank].Length);
    }

    static RankedVocabulary Parse(ReadOnlySpan<byte> text)
    {
        var bytes = new byte[text.Length]; // base64 is longer than what it stands for
        var tokens = new (int Start, int Length)[1 << 10];
        int used = 0, count = 0, end = 0, number = 0;
        while (text.Length > 0)
        {
            number++;
            var newLine = text.IndexOf((byte)'\n');
            var line = (newLine < 0 ? text : text[..newLine]).TrimEnd((byte)'\r');
            text = newLine < 0 ? default : text[(newLine + 1)..];
            if (line.IsEmpty)
                continue;

            var space = line.IndexOf((byte)' ');
            if (space < 0
                || Base64.DecodeFromUtf8(line[..space], bytes.AsSpan(used), out _, out var length) != OperationStatus.Done
                || length == 0
                || !Utf8Parser.TryParse(line[(space + 1)..], out int rank, out var digits)
                || digits != line.Length - space - 1
                || rank is < 0 or > MaxRank)
            {
                throw new FormatException($"line {number} is not a token in base64, a space and a rank from 0 to {MaxRank}");
            }
            if (rank >= tokens.Length)
                Array.Resize(ref tokens, Math.Max(rank + 1, tokens.Length * 2));
            if (tokens[rank].Length > 0)
                throw new FormatException($"line {number}: rank {rank} occurs twice");
            tokens[rank] = (used, length);
            used += length;
            count++;
            end = Math.Max(end, rank + 1);
        }
        Array.Resize(ref bytes, used);
        Array.Resize(ref tokens, end);
        var ranks = new ByteStringRanks(bytes, tokens);
        for (var value = 0; value < 256; value++)
        {
            if (ranks.OfOne((byte)value) < 0)
                throw new FormatException($"the byte {value} has no rank, so a text that holds it could not be encoded");
        }
        return new(ranks, bytes, tokens, count);
    }
}
