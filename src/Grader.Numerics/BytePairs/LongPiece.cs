using System.Runtime.CompilerServices;

namespace Grader.Numerics;

/// <summary>
/// A long piece being encoded: tokens as a linked list, and a heap of (rank, position), in which what is outdated is recognised when it
/// comes up. O(n log n).
/// </summary>
/// <remarks>
/// Ranks cannot be worked off once in order, as <see cref="RankedPositions"/> does with merges: in a vocabulary a merge may open the way
/// to a lower rank.
/// </remarks>
readonly ref struct LongPiece
{
    const int None = -1;

    struct Token
    {
        public int Previous;
        public int Next;

        /// <summary>
        /// Rank of the token joined with the next one; none where that is not in the vocabulary or this position is inside a token.
        /// </summary>
        public int Rank;
    }

    readonly Token[] tokens;
    readonly PriorityQueue<int, long> queue;

    public LongPiece(int length)
    {
        tokens = new Token[length];
        queue = new(length);
    }

    public void Append(ref byte piece, ByteStringRanks ranks, ref IdBuffer ids)
    {
        for (var i = 0; i < tokens.Length; i++)
            tokens[i] = new() { Previous = i - 1, Next = i + 1, Rank = None };
        for (var i = 0; i + 1 < tokens.Length; i++)
            Rank(ref piece, i, ranks);

        while (queue.TryDequeue(out var at, out var priority))
        {
            ref var token = ref tokens[at];
            if (token.Rank != priority >> 32)
                continue;
            ref var removed = ref tokens[token.Next];
            removed.Rank = None;
            token.Next = removed.Next;
            if (token.Next < tokens.Length)
                tokens[token.Next].Previous = at;
            Rank(ref piece, at, ranks);
            if (token.Previous >= 0)
                Rank(ref piece, token.Previous, ranks);
        }
        for (var at = 0; at < tokens.Length; at = tokens[at].Next)
            ids.Add(ranks.Of(ref Unsafe.Add(ref piece, at), tokens[at].Next - at));
    }

    void Rank(ref byte piece, int at, ByteStringRanks ranks)
    {
        ref var token = ref tokens[at];
        token.Rank = None;
        if (token.Next == tokens.Length)
            return;
        token.Rank = ranks.Of(ref Unsafe.Add(ref piece, at), tokens[token.Next].Next - at);
        if (token.Rank >= 0)
            queue.Enqueue(at, ((long)token.Rank << 32) | (uint)at);
    }
}
