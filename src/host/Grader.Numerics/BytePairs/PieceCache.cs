using System.Runtime.Intrinsics;

namespace Grader.Numerics;

/// <summary>
/// The tokens of earlier pieces that are not tokens themselves: up to 15 bytes, up to four tokens. Each has one slot, and a later one with
/// the same slot replaces it. For one thread at a time.
/// </summary>
sealed class PieceCache
{
    const int Bits = 12;

    struct Entry
    {
        public Vector128<ulong> Key; // zero for none
        public int First;
        public int Second;
        public int Third; // −1 if there are fewer, like the fourth
        public int Fourth;
    }

    readonly Entry[] entries = new Entry[1 << Bits];

    /// <summary>Appends the piece's tokens if they are known.</summary>
    /// <param name="key">The piece, by <see cref="ByteStringRanks.Key"/>.</param>
    public bool TryAppend(Vector128<ulong> key, ref IdBuffer ids)
    {
        ref var entry = ref entries[PlaceOf(key)];
        if (entry.Key != key)
            return false;
        ids.Add(entry.First);
        ids.Add(entry.Second);
        if (entry.Third >= 0)
            ids.Add(entry.Third);
        if (entry.Fourth >= 0)
            ids.Add(entry.Fourth);
        return true;
    }

    /// <summary>Remembers a piece's tokens, if there are two to four.</summary>
    public void Keep(Vector128<ulong> key, ReadOnlySpan<int> tokens)
    {
        if (tokens.Length is < 2 or > 4)
            return;
        entries[PlaceOf(key)] = new()
        {
            Key = key,
            First = tokens[0],
            Second = tokens[1],
            Third = tokens.Length > 2 ? tokens[2] : -1,
            Fourth = tokens.Length > 3 ? tokens[3] : -1,
        };
    }

    static int PlaceOf(Vector128<ulong> key) => (int)(ByteStringRanks.Hash(key) >> (64 - Bits));
}
