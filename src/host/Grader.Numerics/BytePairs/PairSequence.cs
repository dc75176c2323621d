using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Grader.Numerics;

/// <summary>
/// Text in training: tokens as doubly linked lists over the positions of its bytes, one list per piece; the pairs in them with count and
/// positions; and the order in which they merge. A pair in a piece counts as often as the piece does.
/// </summary>
sealed class PairSequence
{
    const int None = -1;

    /// <summary>What stands at the position of a token's first byte; the positions of its other bytes are unused.</summary>
    struct Token
    {
        public int Id;
        public int Previous;
        public int Next;

        /// <summary>
        /// Index of the pair that this token forms with the next one; none at the end of a piece and at unused positions.
        /// </summary>
        public int Pair;
    }

    struct Pair
    {
        public int Left;
        public int Right;

        /// <summary>How often the pair stands in the text now.</summary>
        public long Count;

        /// <summary>At how many positions it stood when its list was written.</summary>
        public int Positions;

        /// <summary>
        /// Where its list begins in <see cref="positions"/>, and how long it is. If the pair has gone from a position since, the token
        /// there no longer names it.
        /// </summary>
        public int Start;
        public int Length;
    }

    readonly Token[] tokens;
    readonly List<Pair> pairs = new(1 << 12);
    readonly PairHeap heap;
    readonly long[]? weights; // for each position, how often its piece occurs; null if that is once

    // For the current merge: the pair made with each id on the left or on the right of the new token, if it is not older than the merge.
    readonly int[] withLeft;
    readonly int[] withRight;
    readonly List<(int Position, int Pair)> made = [];

    int[] positions;
    int positionsUsed;
    int nextId = BytePairMerges.Bytes;

    /// <summary>A text that is one piece.</summary>
    /// <param name="merges">The largest number of merges that there will be.</param>
    public PairSequence(ReadOnlySpan<byte> text, int merges, TieOrder order)
        : this(text.Length, merges, order)
    {
        Lay(text, 0);
        Index();
    }

    /// <summary>Pieces that occur several times.</summary>
    public PairSequence(PieceCounts pieces, int merges, TieOrder order)
        : this(pieces.Bytes, merges, order)
    {
        weights = new long[pieces.Bytes];
        var start = 0;
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces.Get(i, out var count);
            Array.Fill(weights, count, start, piece.Length);
            Lay(piece, start);
            start += piece.Length;
        }
        Index();
    }

    PairSequence(int length, int merges, TieOrder order)
    {
        heap = new(order);
        tokens = new Token[length];
        positions = [];
        withLeft = new int[BytePairMerges.Bytes + merges];
        withRight = new int[BytePairMerges.Bytes + merges];
        Array.Fill(withLeft, None);
        Array.Fill(withRight, None);
    }

    /// <summary>Makes a piece a list of single bytes.</summary>
    void Lay(ReadOnlySpan<byte> piece, int start)
    {
        for (var i = 0; i < piece.Length; i++)
        {
            tokens[start + i] = new()
            {
                Id = piece[i],
                Previous = i == 0 ? None : start + i - 1,
                Next = i + 1 == piece.Length ? None : start + i + 1,
                Pair = None,
            };
        }
    }

    /// <summary>Finds the pairs of single bytes, and where they stand.</summary>
    void Index()
    {
        var (counts, occurrences, indices) = (new long[1 << 16], new int[1 << 16], new int[1 << 16]);
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Next == None)
                continue;
            var key = (tokens[i].Id << 8) | tokens[i + 1].Id;
            counts[key] += WeightAt(i);
            occurrences[key]++;
        }
        for (var key = 0; key < counts.Length; key++)
        {
            if (counts[key] == 0)
                continue;
            indices[key] = pairs.Count;
            pairs.Add(
                new() { Left = key >> 8, Right = key & 0xff, Count = counts[key], Positions = occurrences[key], Start = positionsUsed });
            positionsUsed += occurrences[key];
        }
        positions = new int[positionsUsed];
        var all = CollectionsMarshal.AsSpan(pairs);
        for (var i = 0; i < tokens.Length; i++)
        {
            ref var token = ref tokens[i];
            if (token.Next == None)
                continue;
            token.Pair = indices[(token.Id << 8) | tokens[i + 1].Id];
            ref var pair = ref all[token.Pair];
            positions[pair.Start + pair.Length++] = i;
        }
        for (var i = 0; i < all.Length; i++)
            heap.Push(all[i].Count, all[i].Left, all[i].Right, i);
    }

    long WeightAt(int position) => weights is null ? 1 : weights[position];

    /// <summary>Merges the most frequent pair into the next id and returns the pair; null if none is left.</summary>
    public (int Left, int Right)? MergeMostFrequent()
    {
        while (heap.Count > 0)
        {
            var (count, index) = heap.Pop();
            ref var pair = ref CollectionsMarshal.AsSpan(pairs)[index];
            if (pair.Count == count)
            {
                var (left, right) = (pair.Left, pair.Right);
                Merge(index);
                return (left, right);
            }
            // A pair's count only falls once its younger id has been made, so an outdated entry stood too far ahead, never too far behind.
            if (pair.Count > 0)
                heap.Push(pair.Count, pair.Left, pair.Right, index);
        }
        return null;
    }

    void Merge(int index)
    {
        var id = nextId++;
        var firstNew = pairs.Count;
        var (start, length) = (pairs[index].Start, pairs[index].Length);
        for (var p = start; p < start + length; p++)
        {
            var at = positions[p];
            if (tokens[at].Pair == index)
                Replace(at, id, firstNew);
        }
        CollectionsMarshal.AsSpan(pairs)[index].Count = 0;
        WritePositions(firstNew);

        var fresh = CollectionsMarshal.AsSpan(pairs)[firstNew..];
        for (var i = 0; i < fresh.Length; i++)
        {
            if (fresh[i].Count > 0)
                heap.Push(fresh[i].Count, fresh[i].Left, fresh[i].Right, firstNew + i);
        }
    }

    /// <summary>Joins the token at a position with the next one, and keeps the counts of the pairs around them exact.</summary>
    void Replace(int at, int id, int firstNew)
    {
        ref var token = ref tokens[at];
        ref var removed = ref tokens[token.Next];
        var after = removed.Next;
        var weight = WeightAt(at);
        if (removed.Pair != None)
            CollectionsMarshal.AsSpan(pairs)[removed.Pair].Count -= weight;
        removed.Pair = None;
        token.Id = id;
        token.Next = after;
        token.Pair = None;
        if (after != None)
        {
            tokens[after].Previous = at;
            token.Pair = Stand(at, weight, id, tokens[after].Id, ref withRight[tokens[after].Id], firstNew);
        }
        if (token.Previous != None)
        {
            ref var before = ref tokens[token.Previous];
            CollectionsMarshal.AsSpan(pairs)[before.Pair].Count -= weight;
            before.Pair = Stand(token.Previous, weight, before.Id, id, ref withLeft[before.Id], firstNew);
        }
    }

    /// <summary>Notes that a pair with the new id now stands at a position.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    int Stand(int position, long weight, int left, int right, ref int index, int firstNew)
    {
        if (index < firstNew)
        {
            index = pairs.Count;
            pairs.Add(new() { Left = left, Right = right });
        }
        ref var pair = ref CollectionsMarshal.AsSpan(pairs)[index];
        pair.Count += weight;
        pair.Positions++;
        made.Add((position, index));
        return index;
    }

    /// <summary>
    /// Sorts the positions that the merge has made by pair; a pair that has already gone within the same merge (n before an old token that
    /// became n) is left out.
    /// </summary>
    void WritePositions(int firstNew)
    {
        var all = CollectionsMarshal.AsSpan(pairs);
        var end = positionsUsed;
        for (var i = firstNew; i < all.Length; i++)
        {
            all[i].Start = end;
            end += all[i].Positions;
        }
        if (end > positions.Length)
            Array.Resize(ref positions, (int)Math.Min(Array.MaxLength, Math.Max(end, positions.Length * 3L / 2)));
        foreach (var (position, index) in CollectionsMarshal.AsSpan(made))
        {
            if (tokens[position].Pair == index)
                positions[all[index].Start + all[index].Length++] = position;
        }
        positionsUsed = end;
        made.Clear();
    }
}
