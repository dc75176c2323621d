using System.Runtime.CompilerServices;

namespace Grader.Numerics;

/// <summary>
/// Tells between which bytes a partial token, one that is part of one character, may merge across the boundary of two characters. Such a
/// merge makes a token that begins or ends inside a character. The bytes on both sides of that boundary are noted for each such token of
/// the vocabulary; between other bytes there is no such merge.
/// </summary>
sealed class CharacterBoundaries
{
    readonly ulong[] crossed = new ulong[(1 << 16) / 64];

    public CharacterBoundaries(byte[] bytes, (int Start, int Length)[] vocabulary)
    {
        foreach (var (start, length) in vocabulary)
        {
            var token = bytes.AsSpan(start, length);
            var begin = Utf8Characters.FirstBegin(token);
            if (begin == token.Length)
                continue; // nothing, or a part of one character
            if (begin > 0)
                Note(token[begin - 1], token[begin]);
            var end = Utf8Characters.LastBegin(token, out var isWhole);
            if (!isWhole && end > 0)
                Note(token[end - 1], token[end]);
        }
    }

    /// <summary>Whether a partial token may merge across the boundary between these two bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayBeCrossed(byte before, byte after)
    {
        var at = (before << 8) | after;
        return ((crossed[at >> 6] >> at) & 1) != 0;
    }

    /// <summary>The same for either end of the character at a place of a piece; the ends of the piece are never crossed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayBeCrossed(ref byte piece, int at, int end, int length) =>
        (at > 0 && MayBeCrossed(Unsafe.Add(ref piece, at - 1), Unsafe.Add(ref piece, at)))
        || (end < length && MayBeCrossed(Unsafe.Add(ref piece, end - 1), Unsafe.Add(ref piece, end)));

    void Note(byte before, byte after)
    {
        var at = (before << 8) | after;
        crossed[at >> 6] |= 1UL << at;
    }
}
