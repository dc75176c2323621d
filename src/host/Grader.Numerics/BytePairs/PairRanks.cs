using System.Numerics;

namespace Grader.Numerics;

/// <summary>Which merge, if any, joins two ids. Immutable; a table for pairs of bytes, open addressing for the rest.</summary>
sealed class PairRanks
{
    const ulong Empty = ulong.MaxValue; // ids are non-negative ints: no pair looks like this

    readonly int[] ofBytes = new int[1 << 16];
    readonly ulong[] keys;
    readonly int[] ranks;
    readonly int shift;

    public PairRanks(BytePairMerges merges)
    {
        Array.Fill(ofBytes, -1);
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, merges.Count * 2));
        shift = 64 - BitOperations.Log2((uint)size);
        keys = new ulong[size];
        ranks = new int[size];
        Array.Fill(keys, Empty);
        for (var rank = 0; rank < merges.Count; rank++)
        {
            var (left, right) = merges[rank];
            if (Of(left, right) >= 0)
                continue; // the earlier merge of the same pair always comes first
            if ((left | right) < BytePairMerges.Bytes)
            {
                ofBytes[(left << 8) | right] = rank;
                continue;
            }
            var key = Key(left, right);
            var slot = Slot(key);
            while (keys[slot] != Empty)
                slot = (slot + 1) & (keys.Length - 1);
            (keys[slot], ranks[slot]) = (key, rank);
        }
    }

    /// <summary>The rank of the merge that joins the two ids; −1 if there is none.</summary>
    public int Of(int left, int right)
    {
        if ((left | right) < BytePairMerges.Bytes)
            return ofBytes[(left << 8) | right];
        var key = Key(left, right);
        for (var slot = Slot(key); ; slot = (slot + 1) & (keys.Length - 1))
        {
            if (keys[slot] == key)
                return ranks[slot];
            if (keys[slot] == Empty)
                return -1;
        }
    }

    static ulong Key(int left, int right) => ((ulong)left << 32) | (uint)right;

    int Slot(ulong key) => (int)((key * 0x9e3779b97f4a7c15) >> shift); // Fibonacci hashing
}
