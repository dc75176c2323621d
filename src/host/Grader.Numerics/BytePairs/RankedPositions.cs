using System.Buffers;
using System.Numerics;

namespace Grader.Numerics;

/// <summary>
/// Texts being encoded, one after another: tokens as a linked list over positions, and for each rank the list of positions where its pair
/// stands. Ranks are processed in ascending order; meanwhile only higher ones gain positions, and they gain them from left to right.
/// </summary>
ref struct RankedPositions
{
    const int None = -1;

    struct Token
    {
        public int Id;
        public int Previous;
        public int Next;

        /// <summary>Rank of the pair that begins here, or none; and this position's neighbours in the list of that rank.</summary>
        public int Rank;
        public int Before;
        public int After;
    }

    readonly PairRanks ranks;
    readonly (int First, int Last)[] lists; // valid if the rank's bit is set
    readonly ulong[] occupied; // all zero between texts
    readonly int words;
    Token[] tokens = [];
    int length;

    /// <param name="ranks">The merges.</param>
    /// <param name="count">Number of merges.</param>
    public RankedPositions(PairRanks ranks, int count)
    {
        this.ranks = ranks;
        words = (count >> 6) + 1;
        lists = ArrayPool<(int, int)>.Shared.Rent(count);
        occupied = ArrayPool<ulong>.Shared.Rent(words);
        Array.Clear(occupied, 0, words);
    }

    public readonly void Dispose()
    {
        ArrayPool<ulong>.Shared.Return(occupied);
        ArrayPool<(int, int)>.Shared.Return(lists);
        ArrayPool<Token>.Shared.Return(tokens);
    }

    /// <summary>Appends the ids of a text of at least one byte.</summary>
    public void Append(ReadOnlySpan<byte> bytes, ref IdBuffer ids)
    {
        length = bytes.Length;
        if (length > tokens.Length)
        {
            ArrayPool<Token>.Shared.Return(tokens);
            tokens = ArrayPool<Token>.Shared.Rent(length);
        }
        for (var i = 0; i < length; i++)
            tokens[i] = new() { Id = bytes[i], Previous = i - 1, Next = i + 1, Rank = None };
        for (var i = 0; i + 1 < length; i++)
            List(i, ranks.Of(bytes[i], bytes[i + 1]));

        for (var word = 0; word < words; word++)
        {
            while (occupied[word] != 0)
            {
                Merge((word << 6) + BitOperations.TrailingZeroCount(occupied[word]));
                occupied[word] &= occupied[word] - 1;
            }
        }
        for (var at = 0; at < length; at = tokens[at].Next)
            ids.Add(tokens[at].Id);
    }

    /// <summary>Replaces every occurrence of one pair.</summary>
    readonly void Merge(int rank)
    {
        for (var at = lists[rank].First; at != None;)
        {
            ref var token = ref tokens[at];
            var removed = token.Next;
            Remove(removed); // in a run the next position may hold the same pair: it leaves the list before we go on
            var following = token.After;
            token.Rank = None;
            token.Id = BytePairMerges.Bytes + rank;
            token.Next = tokens[removed].Next;
            if (token.Next < length)
            {
                tokens[token.Next].Previous = at;
                List(at, ranks.Of(token.Id, tokens[token.Next].Id));
            }
            if (token.Previous >= 0)
            {
                // The list is walked from its front, so a position before this one cannot be in it any more.
                Remove(token.Previous);
                List(token.Previous, ranks.Of(tokens[token.Previous].Id, token.Id));
            }
            at = following;
        }
    }

    readonly void List(int at, int rank)
    {
        ref var token = ref tokens[at];
        token.Rank = rank;
        if (rank < 0)
            return;
        ref var list = ref lists[rank];
        token.After = None;
        var bit = 1UL << rank;
        if ((occupied[rank >> 6] & bit) == 0)
        {
            occupied[rank >> 6] |= bit;
            token.Before = None;
            list = (at, at);
            return;
        }
        token.Before = list.Last;
        if (list.Last == None)
            list.First = at;
        else
            tokens[list.Last].After = at;
        list.Last = at;
    }

    readonly void Remove(int at)
    {
        ref var token = ref tokens[at];
        if (token.Rank < 0)
            return;
        ref var list = ref lists[token.Rank];
        if (token.Before == None)
            list.First = token.After;
        else
            tokens[token.Before].After = token.After;
        if (token.After == None)
            list.Last = token.Before;
        else
            tokens[token.After].Before = token.Before;
        token.Rank = None;
    }
}
