using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Grader.Numerics;

/// <summary>
/// A text in training: tokens as a doubly linked list over the positions of its bytes, the pairs that stand in it with count and
/// positions, and the order of their turn.
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

        /// <summary>Index of the pair that this token and the next one are; none at the end of the text and at unused positions.</summary>
        public int Pair;
    }

    struct Pair
    {
        public int Left;
        public int Right;

        /// <summary>At how many positions the pair stands now.</summary>
        public int Count;

        /// <summary>
        /// Where its list begins in <see cref="positions"/>, and how long it is. Where the pair has gone since, the token no longer names
        /// it.
        /// </summary>
        public int Start;
        public int Length;
    }

    readonly Token[] tokens;
    readonly List<Pair> pairs = new(1 << 12);
    readonly PairHeap heap = new();

    // For the merge at work: the pair made with each id on the left or on the right of the new token, if it is not older than the merge.
    readonly int[] withLeft;
    readonly int[] withRight;
    readonly List<(int Position, int Pair)> made = [];

    int[] positions;
    int positionsUsed;
    int nextId = BytePairMerges.Bytes;

    /// <param name="text">At least two bytes.</param>
    /// <param name="merges">How many merges there will be at most.</param>
    public PairSequence(ReadOnlySpan<byte> text, int merges)
    {
        tokens = new Token[text.Length];
        withLeft = new int[BytePairMerges.Bytes + merges];
        withRight = new int[BytePairMerges.Bytes + merges];
        Array.Fill(withLeft, None);
        Array.Fill(withRight, None);

        var counts = new int[1 << 16];
        for (var i = 0; i + 1 < text.Length; i++)
            counts[(text[i] << 8) | text[i + 1]]++;
        var indices = new int[1 << 16];
        for (var key = 0; key < counts.Length; key++)
        {
            if (counts[key] == 0)
                continue;
            indices[key] = pairs.Count;
            pairs.Add(new() { Left = key >> 8, Right = key & 0xff, Count = counts[key], Start = positionsUsed });
            positionsUsed += counts[key];
        }
        positions = new int[positionsUsed];
        var all = CollectionsMarshal.AsSpan(pairs);
        for (var i = 0; i < text.Length; i++)
        {
            ref var token = ref tokens[i];
            var last = i + 1 == text.Length;
            token = new() { Id = text[i], Previous = i - 1, Next = last ? None : i + 1, Pair = None };
            if (last)
                break;
            token.Pair = indices[(text[i] << 8) | text[i + 1]];
            ref var pair = ref all[token.Pair];
            positions[pair.Start + pair.Length++] = i;
        }
        for (var i = 0; i < all.Length; i++)
            heap.Push(all[i].Count, all[i].Left, all[i].Right, i);
    }

    /// <summary>Merges the pair whose turn it is into the next id and returns it; null when no pair is left.</summary>
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
        if (removed.Pair != None)
            CollectionsMarshal.AsSpan(pairs)[removed.Pair].Count--;
        removed.Pair = None;
        token.Id = id;
        token.Next = after;
        token.Pair = None;
        if (after != None)
        {
            tokens[after].Previous = at;
            token.Pair = Stand(at, id, tokens[after].Id, ref withRight[tokens[after].Id], firstNew);
        }
        if (token.Previous != None)
        {
            ref var before = ref tokens[token.Previous];
            CollectionsMarshal.AsSpan(pairs)[before.Pair].Count--;
            before.Pair = Stand(token.Previous, before.Id, id, ref withLeft[before.Id], firstNew);
        }
    }

    /// <summary>Notes that a pair with the new id now stands at a position.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    int Stand(int position, int left, int right, ref int index, int firstNew)
    {
        if (index < firstNew)
        {
            index = pairs.Count;
            pairs.Add(new() { Left = left, Right = right });
        }
        CollectionsMarshal.AsSpan(pairs)[index].Count++;
        made.Add((position, index));
        return index;
    }

    /// <summary>
    /// Sorts what the merge has made by pair; a pair that has gone again within the same merge (n before an old token that became n) is
    /// left out.
    /// </summary>
    void WritePositions(int firstNew)
    {
        var all = CollectionsMarshal.AsSpan(pairs);
        var end = positionsUsed;
        for (var i = firstNew; i < all.Length; i++)
        {
            all[i].Start = end;
            end += all[i].Count;
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
