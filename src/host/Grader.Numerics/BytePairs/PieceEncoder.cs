using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Grader.Numerics;

/// <summary>Merges the bytes of one piece by the ranks of a <see cref="RankedVocabulary"/>.</summary>
static unsafe class PieceEncoder
{
    /// <summary>Up to this length a plain search for the lowest rank beats a heap. A position must fit in 7 bits.</summary>
    const int Short = 128;

    const uint None = uint.MaxValue;

    /// <summary>Appends the piece's tokens.</summary>
    /// <param name="piece">One byte or more, with <see cref="ByteStringRanks.Padding"/> readable bytes from every position of it.</param>
    /// <param name="length">Number of bytes.</param>
    /// <param name="vocabulary">The ranks.</param>
    /// <param name="cache">The tokens of earlier pieces; this one is added.</param>
    /// <param name="ids">Receives the tokens.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Append(ref byte piece, int length, RankedVocabulary vocabulary, PieceCache cache, ref IdBuffer ids)
    {
        var whole = vocabulary.Ranks.Of(ref piece, length);
        if (whole >= 0)
            ids.Add(whole); // most pieces of most texts
        else
            AppendParts(ref piece, length, vocabulary, cache, ref ids);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static void AppendParts(ref byte piece, int length, RankedVocabulary vocabulary, PieceCache cache, ref IdBuffer ids)
    {
        if (length > ByteStringRanks.LongestKey)
        {
            Merge(ref piece, length, vocabulary, ref ids);
            return;
        }
        var key = ByteStringRanks.Key(ref piece, length);
        if (cache.TryAppend(key, ref ids))
            return;
        var before = ids.Count;
        Merge(ref piece, length, vocabulary, ref ids);
        cache.Keep(key, ids.Since(before));
    }

    /// <summary>Splits at emoji whose tokens are known, and merges what lies between.</summary>
    static void Merge(ref byte piece, int length, RankedVocabulary vocabulary, ref IdBuffer ids)
    {
        var start = 0; // where the part that is not encoded yet begins
        for (var at = ScatteredCharacters.Next(ref piece, 0, length); at < length; at = ScatteredCharacters.Next(ref piece, at, length))
        {
            var end = Math.Min(at + 4, length);
            ref readonly var tokens = ref vocabulary.Scattered.Of(ref Unsafe.Add(ref piece, at));
            if (tokens.First >= 0 && !vocabulary.Boundaries.MayBeCrossed(ref piece, at, end, length))
            {
                MergeBytes(ref Unsafe.Add(ref piece, start), at - start, vocabulary, ref ids);
                ids.Add(tokens.First);
                ids.Add(tokens.Second);
                if (tokens.Third >= 0)
                    ids.Add(tokens.Third);
                if (tokens.Fourth >= 0)
                    ids.Add(tokens.Fourth);
                start = end;
            }
            at = end;
        }
        MergeBytes(ref Unsafe.Add(ref piece, start), length - start, vocabulary, ref ids);
    }

    static void MergeBytes(ref byte piece, int length, RankedVocabulary vocabulary, ref IdBuffer ids)
    {
        if (length == 0)
            return;
        if (length <= Short)
        {
            AppendShort(ref piece, length, vocabulary, ref ids);
            return;
        }
        for (int start = 0, end; start < length; start = end)
        {
            end = vocabulary.Whole.NextCut(ref piece, start, length);
            if (end - start <= Short)
                AppendShort(ref Unsafe.Add(ref piece, start), end - start, vocabulary, ref ids);
            else
                AppendLong(ref Unsafe.Add(ref piece, start), end - start, vocabulary, ref ids);
        }
    }

    /// <summary>
    /// Tokens as a linked list over their initial places, with a key for each: the rank of the token joined with the next one, then the
    /// place, in one number. The least key is the lowest rank, leftmost; the search compares eight at a time.
    /// </summary>
    [SkipLocalsInit]
    static void AppendShort(ref byte piece, int length, RankedVocabulary vocabulary, ref IdBuffer ids)
    {
        var keys = stackalloc uint[Short];
        var tokens = stackalloc int[Short]; // the id
        var starts = stackalloc int[Short + 1]; // its first byte
        var next = stackalloc int[Short + 1]; // the place of the next token; the number of places for the last
        var previous = stackalloc int[Short + 1]; // −1 for the first
        var (ranks, characters) = (vocabulary.Ranks, vocabulary.Whole);
        var count = 0;
        for (int at = 0, end; at < length; at = end, count++)
        {
            end = characters.FirstEnd(ref piece, at, length, out var character);
            tokens[count] = character >= 0 ? character : ranks.OfOne(Unsafe.Add(ref piece, at));
            starts[count] = at;
            next[count] = count + 1;
            previous[count] = count - 1;
        }
        starts[count] = length;
        var padded = (count + Vector256<uint>.Count - 1) & -Vector256<uint>.Count;
        for (var i = count - 1; i < padded; i++)
            keys[i] = None;
        for (var i = 0; i + 1 < count; i++)
        {
            ref var first = ref Unsafe.Add(ref piece, starts[i]);
            var both = starts[i + 2] - starts[i];
            keys[i] = Key(both == 2 ? ranks.OfTwo(first, Unsafe.Add(ref first, 1)) : ranks.Of(ref first, both), i);
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
            keys[at] = after == count ? None : Key(ranks.Of(ref Unsafe.Add(ref piece, starts[at]), starts[next[after]] - starts[at]), at);
            var before = previous[at];
            if (before >= 0)
                keys[before] = Key(ranks.Of(ref Unsafe.Add(ref piece, starts[before]), starts[after] - starts[before]), before);
        }
        for (var i = 0; i < count; i = next[i])
            ids.Add(tokens[i]);
    }

    static void AppendLong(ref byte piece, int length, RankedVocabulary vocabulary, ref IdBuffer ids)
    {
        var tokens = new LongPiece(length);
        try
        {
            tokens.Append(ref piece, vocabulary, ref ids);
        }
        finally
        {
            tokens.Dispose();
        }
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
