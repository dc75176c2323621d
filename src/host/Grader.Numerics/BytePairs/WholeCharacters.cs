using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;

namespace Grader.Numerics;

/// <summary>
/// Finds the characters of two and three bytes that a piece may begin with as one token each, instead of as single bytes, without any
/// effect on where its merges end. For text that is not English this saves most of the merges.
/// </summary>
/// <remarks>
/// <para>
/// Why that is exact. Call a token partial when it is part of one character. Say that across neither end of a character c a partial token
/// ever merges, neither one of c nor one of its neighbour (<see cref="CharacterBoundaries"/>). Then the merges inside c are those of c
/// alone. Let them end in the single token c, let R be the greatest rank among them, and let every longer token that begins or ends with c
/// have a rank above R. As long as c is not complete, some merge inside it is possible, so whatever merges elsewhere meanwhile has a rank
/// below R. With c complete from the beginning the same merges come first, because every new merge with c has a rank above R. So both ways
/// reach the same tokens, and continue alike. One character after another may be completed in this way.
/// </para>
/// </remarks>
sealed class WholeCharacters
{
    const int None = -1;

    /// <summary>By code point: the token, if the character may be one from the beginning.</summary>
    readonly int[] tokens = new int[1 << 16];

    /// <summary>By code point: whether the character never becomes one token, whatever its neighbours.</summary>
    readonly bool[] isNever = new bool[1 << 16];

    readonly CharacterBoundaries boundaries;

    public WholeCharacters(ByteStringRanks ranks, byte[] bytes, (int Start, int Length)[] vocabulary, CharacterBoundaries boundaries)
    {
        this.boundaries = boundaries;
        Array.Fill(tokens, None);
        Span<byte> utf8 = stackalloc byte[4];
        var greatest = new int[tokens.Length]; // by code point: the greatest rank among the merges inside it
        for (var point = 0x80; point < tokens.Length; point++)
        {
            if (!Rune.TryCreate(point, out var rune))
                continue;
            var character = utf8[..rune.EncodeToUtf8(utf8)];
            (tokens[point], greatest[point]) = MergeByItself(character, ranks);
            isNever[point] = ranks.Of(character) < 0;
        }
        for (var rank = 0; rank < vocabulary.Length; rank++)
        {
            var token = bytes.AsSpan(vocabulary[rank].Start, vocabulary[rank].Length);
            if (token.IsEmpty)
                continue;
            Forbid(token, token, rank, greatest);
            Forbid(token[Utf8Characters.LastBegin(token, out _)..], token, rank, greatest);
        }
    }

    /// <summary>Where the first token of a piece, or of the rest of it, ends before any merge: after a character or after a byte.</summary>
    /// <param name="piece">All of the piece.</param>
    /// <param name="at">Where the token begins: at a character, or inside one if its first byte was left single.</param>
    /// <param name="length">Bytes of the piece.</param>
    /// <param name="token">The character's token; none for a single byte.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int FirstEnd(ref byte piece, int at, int length, out int token)
    {
        token = None;
        return Unsafe.Add(ref piece, at) is < 0xc2 or >= 0xf0 ? at + 1 : EndOfCharacter(ref piece, at, length, out token);
    }

    /// <summary>
    /// Where a piece can be cut without any effect; the length if there is none. The cut lies at either end of a character, one of those
    /// that begin at <paramref name="from"/>, that is never one token and across whose ends no partial token merges. The tokens at its ends
    /// are then always part of it, so nothing merges across at all. If only one end were closed, a merge across the other end could take
    /// the whole character.
    /// </summary>
    /// <param name="from">The beginning of the piece, or the previous cut.</param>
    public int NextCut(ref byte piece, int from, int length)
    {
        var isClosed = IsNever(ref piece, from, length, out var end); // so far: nothing crosses the end that it begins with
        while (end < length)
        {
            var isOpen = boundaries.MayBeCrossed(Unsafe.Add(ref piece, end - 1), Unsafe.Add(ref piece, end));
            if (isClosed && !isOpen)
                return end;
            var isNext = IsNever(ref piece, end, length, out var next) && !isOpen;
            if (isNext && (next == length || !boundaries.MayBeCrossed(Unsafe.Add(ref piece, next - 1), Unsafe.Add(ref piece, next))))
                return end;
            (isClosed, end) = (isNext, next);
        }
        return length;
    }

    bool IsNever(ref byte piece, int at, int length, out int end)
    {
        var first = Unsafe.Add(ref piece, at);
        end = Math.Min(length, at + (first switch { < 0xc2 => 1, < 0xe0 => 2, < 0xf0 => 3, _ => 4 }));
        return end - at is 2 or 3 && isNever[PointAt(ref piece, at)];
    }

    /// <summary>The code point of a character of two or three bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static int PointAt(ref byte piece, int at)
    {
        int first = Unsafe.Add(ref piece, at), second = Unsafe.Add(ref piece, at + 1) & 0x3f;
        return first < 0xe0
            ? ((first & 0x1f) << 6) | second
            : ((first & 0xf) << 12) | (second << 6) | (Unsafe.Add(ref piece, at + 2) & 0x3f);
    }

    int EndOfCharacter(ref byte piece, int at, int length, out int token)
    {
        token = None;
        var first = Unsafe.Add(ref piece, at);
        var end = at + (first < 0xe0 ? 2 : 3);
        if (end > length)
            return at + 1;
        var point = PointAt(ref piece, at);
        if (tokens[point] < 0 || boundaries.MayBeCrossed(ref piece, at, end, length))
            return at + 1;
        token = tokens[point];
        return end;
    }

    /// <summary>
    /// A longer token that takes the first character of <paramref name="from"/> must come after that character is complete.
    /// </summary>
    void Forbid(ReadOnlySpan<byte> from, ReadOnlySpan<byte> token, int rank, int[] greatest)
    {
        if (Rune.DecodeFromUtf8(from, out var rune, out var length) == OperationStatus.Done
            && rune.IsBmp && length < token.Length && rank <= greatest[rune.Value])
        {
            tokens[rune.Value] = None;
        }
    }

    /// <summary>
    /// The token that a character of two or three bytes becomes alone, none if several, and the greatest rank on the way.
    /// </summary>
    static (int Token, int Greatest) MergeByItself(ReadOnlySpan<byte> c, ByteStringRanks ranks)
    {
        var whole = ranks.Of(c);
        if (whole < 0)
            return (None, 0);
        if (c.Length == 2)
            return (whole, whole);
        int left = ranks.OfTwo(c[0], c[1]), right = ranks.OfTwo(c[1], c[2]);
        if (left < 0 && right < 0)
            return (None, 0);
        var first = right < 0 || (left >= 0 && left <= right) ? left : right;
        return (whole, Math.Max(first, whole));
    }
}
