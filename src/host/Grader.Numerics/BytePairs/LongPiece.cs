using System.Buffers;
using System.Runtime.CompilerServices;

namespace Grader.Numerics;

/// <summary>
/// A long piece being encoded: tokens as a linked list, and a heap of (rank, position), whose outdated entries are recognised when they
/// come up. O(n log n).
/// </summary>
/// <remarks>
/// Ranks cannot be processed once in order, as <see cref="RankedPositions"/> does with merges: in a vocabulary a merge may make a lower
/// rank possible.
/// </remarks>
ref struct LongPiece
{
    const int None = -1;

    struct Token
    {
        public int Previous;
        public int Next;

        /// <summary>
        /// Rank of the token joined with the next one; none if that is not in the vocabulary or this position is inside a token.
        /// </summary>
        public int Rank;
    }

    readonly Token[] tokens;
    readonly int length;
    RankHeap heap;

    public LongPiece(int length)
    {
        this.length = length;
        tokens = ArrayPool<Token>.Shared.Rent(length);
        heap = new(length);
    }

    public readonly void Dispose()
    {
        heap.Dispose();
        ArrayPool<Token>.Shared.Return(tokens);
    }

    public void Append(ref byte piece, RankedVocabulary vocabulary, ref IdBuffer ids)
    {
        var (ranks, characters) = (vocabulary.Ranks, vocabulary.Whole);
        for (int at = 0, previous = -1, end; at < length; previous = at, at = end)
        {
            end = characters.FirstEnd(ref piece, at, length, out _);
            tokens[at] = new() { Previous = previous, Next = end, Rank = None };
            for (var inside = at + 1; inside < end; inside++)
                tokens[inside].Rank = None;
        }
        for (var at = 0; at < length; at = tokens[at].Next)
            Rank(ref piece, at, ranks);

        while (heap.TryPop(out var least))
        {
            var at = (int)least;
            ref var token = ref tokens[at];
            if (token.Rank != least >> 32)
                continue;
            ref var removed = ref tokens[token.Next];
            removed.Rank = None;
            token.Next = removed.Next;
            if (token.Next < length)
                tokens[token.Next].Previous = at;
            Rank(ref piece, at, ranks);
            if (token.Previous >= 0)
                Rank(ref piece, token.Previous, ranks);
        }
        for (var at = 0; at < length; at = tokens[at].Next)
            ids.Add(ranks.Of(ref Unsafe.Add(ref piece, at), tokens[at].Next - at));
    }

    void Rank(ref byte piece, int at, ByteStringRanks ranks)
    {
        ref var token = ref tokens[at];
        token.Rank = None;
        if (token.Next == length)
            return;
        token.Rank = ranks.Of(ref Unsafe.Add(ref piece, at), tokens[token.Next].Next - at);
        if (token.Rank >= 0)
            heap.Push(((long)token.Rank << 32) | (uint)at);
    }
}
