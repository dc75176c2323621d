using System.Buffers;
using System.Text;

namespace Grader.Numerics;

/// <summary>
/// Encodes text with the merges of a byte-level byte-pair tokenizer, and decodes ids back. Thread-safe.
/// </summary>
/// <remarks>
/// <para>
/// The law: the text is its UTF-8 bytes; as long as some adjacent pair has a merge, the pair with the lowest rank merges, the leftmost
/// occurrence first. The text is one sequence: there is no splitting into words.
/// </para>
/// <para>
/// A merge only makes pairs with its own, new id, and those have higher ranks. So ranks are processed once, in ascending order, and a list
/// of positions for each rank replaces the usual heap: the time is linear in the text, whatever it holds. The text is first cut between
/// bytes that no merge ever brings together, so that the working data lies in the nearest cache.
/// </para>
/// </remarks>
public sealed class BytePairEncoder
{
    /// <summary>Up to this length a plain search for the lowest rank beats the lists.</summary>
    const int Short = 64;

    readonly BytePairMerges merges;
    readonly PairRanks ranks;
    readonly Seams seams;
    readonly long[] lengths;

    /// <summary>Prepares the merges for use.</summary>
    /// <exception cref="ArgumentNullException">The merges are null.</exception>
    public BytePairEncoder(BytePairMerges merges)
    {
        ArgumentNullException.ThrowIfNull(merges);
        this.merges = merges;
        ranks = new(merges);
        seams = new(merges);
        lengths = new long[merges.VocabularySize];
        Array.Fill(lengths, 1, 0, BytePairMerges.Bytes);
        for (var i = 0; i < merges.Count; i++)
        {
            // Hand-made merges can double the length each time: capped at a length that no array has.
            var length = lengths[merges[i].Left] + lengths[merges[i].Right];
            lengths[BytePairMerges.Bytes + i] = Math.Min(length, 1L << 40);
        }
    }

    /// <summary>The ids of a text. Lone surrogates are encoded as U+FFFD.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public int[] Encode(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            return Encode(bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, bytes)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>The ids of a sequence of bytes, which need not be valid UTF-8.</summary>
    public int[] Encode(ReadOnlySpan<byte> bytes)
    {
        var ids = new IdBuffer(Math.Max(16, bytes.Length / 2));
        var positions = new RankedPositions(ranks, merges.Count);
        try
        {
            while (!bytes.IsEmpty)
            {
                var end = seams.NextEnd(bytes);
                if (end <= Short)
                    AppendShort(bytes[..end], ref ids);
                else
                    positions.Append(bytes[..end], ref ids);
                bytes = bytes[end..];
            }
            return ids.ToArray();
        }
        finally
        {
            positions.Dispose();
            ids.Dispose();
        }
    }

    /// <summary>The text whose bytes are those of the ids one after another; what is not valid UTF-8 becomes U+FFFD.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An id is not in the vocabulary.</exception>
    /// <exception cref="ArgumentException">The text is longer than an array can be.</exception>
    public string Decode(ReadOnlySpan<int> ids)
    {
        var total = 0L;
        foreach (var id in ids)
        {
            if ((uint)id >= (uint)lengths.Length)
                throw new ArgumentOutOfRangeException(nameof(ids), id, $"is not an id: the vocabulary has {lengths.Length}");
            total += lengths[id];
            if (total > Array.MaxLength)
                throw new ArgumentException("the text is longer than an array can be", nameof(ids));
        }
        var rented = ArrayPool<byte>.Shared.Rent((int)total);
        try
        {
            var bytes = rented.AsSpan(0, (int)total);
            var pending = new Stack<int>(); // not recursion: a token can be as deep as it is long
            var at = 0;
            foreach (var id in ids)
            {
                pending.Push(id);
                while (pending.TryPop(out var part))
                {
                    for (; part >= BytePairMerges.Bytes; part = merges[part - BytePairMerges.Bytes].Left)
                        pending.Push(merges[part - BytePairMerges.Bytes].Right);
                    bytes[at++] = (byte)part;
                }
            }
            return Encoding.UTF8.GetString(bytes);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    void AppendShort(ReadOnlySpan<byte> bytes, ref IdBuffer result)
    {
        Span<int> ids = stackalloc int[bytes.Length];
        Span<int> rankAt = stackalloc int[bytes.Length]; // rank of the pair that begins here; −1 is the highest as an unsigned number
        var count = bytes.Length;
        for (var i = 0; i < count; i++)
            ids[i] = bytes[i];
        for (var i = 0; i + 1 < count; i++)
            rankAt[i] = ranks.Of(ids[i], ids[i + 1]);
        while (count > 1)
        {
            var best = 0;
            for (var i = 1; i + 1 < count; i++)
            {
                if ((uint)rankAt[i] < (uint)rankAt[best])
                    best = i;
            }
            if (rankAt[best] < 0)
                break;
            ids[best] = BytePairMerges.Bytes + rankAt[best];
            ids[(best + 2)..count].CopyTo(ids[(best + 1)..]);
            rankAt[(best + 2)..count].CopyTo(rankAt[(best + 1)..]);
            count--;
            if (best > 0)
                rankAt[best - 1] = ranks.Of(ids[best - 1], ids[best]);
            if (best + 1 < count)
                rankAt[best] = ranks.Of(ids[best], ids[best + 1]);
        }
        for (var i = 0; i < count; i++)
            result.Add(ids[i]);
    }
}
