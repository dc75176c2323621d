using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Grader.Numerics;

/// <summary>Merges the bytes of one piece by the ranks of a <see cref="RankedVocabulary"/>.</summary>
static unsafe class PieceEncoder
{
    /// <summary>Up to this length, which a position must fit in 7 bits for, a plain search for the lowest rank beats a heap.</summary>
    const int Short = 128;

    const uint None = uint.MaxValue;

    /// <summary>Appends the piece's tokens.</summary>
    /// <param name="piece">One byte or more, with <see cref="ByteStringRanks.Padding"/> readable bytes from every position of it.</param>
    /// <param name="length">Number of bytes.</param>
    /// <param name="ranks">The vocabulary.</param>
    /// <param name="ids">Receives the tokens.</param>
    public static void Append(ref byte piece, int length, ByteStringRanks ranks, ref IdBuffer ids)
    {
        var whole = ranks.Of(ref piece, length);
        if (whole >= 0)
            ids.Add(whole);
        else if (length <= Short)
            AppendShort(ref piece, length, ranks, ref ids);
        else
            new LongPiece(length).Append(ref piece, ranks, ref ids);
    }

    /// <summary>
    /// Tokens as a linked list over positions, and at each token's position a key: the rank of the token joined with the next one, then
    /// the position, in one number. The least key is the lowest rank, leftmost; it is searched for eight at a time.
    /// </summary>
    [SkipLocalsInit]
    static void AppendShort(ref byte piece, int length, ByteStringRanks ranks, ref IdBuffer ids)
    {
        var keys = stackalloc uint[Short];
        var tokens = stackalloc int[Short]; // the id of the token that begins here
        var next = stackalloc int[Short + 1]; // where the next one begins; the end for the last
        var previous = stackalloc int[Short + 1]; // −1 for the first
        var padded = (length + Vector256<uint>.Count - 1) & -Vector256<uint>.Count;
        for (var i = length - 1; i < padded; i++)
            keys[i] = None;
        for (var i = 0; i < length; i++)
        {
            var first = Unsafe.Add(ref piece, i);
            tokens[i] = ranks.OfOne(first);
            next[i] = i + 1;
            previous[i] = i - 1;
            if (i + 1 < length)
                keys[i] = Key(ranks.OfTwo(first, Unsafe.Add(ref piece, i + 1)), i);
        }

        for (var least = Least(keys, padded); least != None; least = Least(keys, padded))
        {
            var at = (int)(least & (Short - 1));
            var removed = next[at];
            var after = next[removed];
            tokens[at] = (int)(least / Short);
            next[at] = after;
            previous[after] = at;
            keys[removed] = None;
            keys[at] = after == length ? None : Key(ranks.Of(ref Unsafe.Add(ref piece, at), next[after] - at), at);
            var before = previous[at];
            if (before >= 0)
                keys[before] = Key(ranks.Of(ref Unsafe.Add(ref piece, before), after - before), before);
        }
        for (var i = 0; i < length; i = next[i])
            ids.Add(tokens[i]);
    }

    static uint Key(int rank, int at) => rank < 0 ? None : (uint)rank * Short + (uint)at;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static uint Least(uint* keys, int padded)
    {
        var least = Vector256.Load(keys);
        for (var i = Vector256<uint>.Count; i < padded; i += Vector256<uint>.Count)
            least = Vector256.Min(least, Vector256.Load(keys + i));
        var four = Vector128.Min(least.GetLower(), least.GetUpper());
        var two = Vector128.Min(four, Vector128.Shuffle(four, Vector128.Create(2u, 3, 0, 1)));
        return Math.Min(two[0], two[1]);
    }
}
