using System.Buffers;
using System.Numerics;
using System.Text;

namespace Grader.Numerics;

/// <summary>
/// The different pieces that a text was split into, with how often each occurs: what a trainer needs to know about a text whose merges
/// never reach across pieces. A text of megabytes has some thousand of them.
/// </summary>
public sealed class PieceCounts
{
    struct Piece
    {
        public int Start;
        public int Length;
        public ulong Hash;
        public long Count;
    }

    byte[] bytes = new byte[1 << 12];
    int bytesUsed;
    Piece[] pieces = new Piece[1 << 8];
    int[] slots = new int[1 << 10]; // index of a piece, plus one; 0 if there is none

    /// <summary>Number of different pieces.</summary>
    public int Count { get; private set; }

    /// <summary>Bytes of all different pieces, each taken once.</summary>
    public int Bytes => bytesUsed;

    /// <summary>The pieces that GPT-4's tokenizer splits a text into (<see cref="Cl100kSplit"/>). Lone surrogates become U+FFFD.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static PieceCounts CountIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var counts = new PieceCounts();
        var rented = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        var utf8 = rented.AsSpan(0, Encoding.UTF8.GetBytes(text, rented));
        for (var start = 0; start < utf8.Length;)
        {
            var end = Cl100kSplit.NextEnd(utf8, start);
            counts.Add(utf8[start..end]);
            start = end;
        }
        ArrayPool<byte>.Shared.Return(rented);
        return counts;
    }

    /// <summary>The piece with an index, in the order first met, and how often it was added.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such index.</exception>
    public ReadOnlySpan<byte> Get(int index, out long count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
        ref var piece = ref pieces[index];
        count = piece.Count;
        return bytes.AsSpan(piece.Start, piece.Length);
    }

    /// <summary>Adds occurrences of a piece; an empty one changes nothing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number of occurrences is below 1.</exception>
    /// <exception cref="OverflowException">There are more than 2⁶³ occurrences, or more bytes than an array can have.</exception>
    public void Add(ReadOnlySpan<byte> piece, long occurrences = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(occurrences, 1);
        if (piece.IsEmpty)
            return;
        var hash = ByteStringRanks.Hash(piece);
        var slot = SlotOf(hash);
        for (; slots[slot] > 0; slot = (slot + 1) & (slots.Length - 1))
        {
            ref var met = ref pieces[slots[slot] - 1];
            if (met.Hash == hash && piece.SequenceEqual(bytes.AsSpan(met.Start, met.Length)))
            {
                met.Count = checked(met.Count + occurrences);
                return;
            }
        }
        if (bytes.Length - bytesUsed < piece.Length)
            Array.Resize(ref bytes, checked((int)Math.Max(Math.Min(bytes.Length * 2L, Array.MaxLength), (long)bytesUsed + piece.Length)));
        piece.CopyTo(bytes.AsSpan(bytesUsed));
        if (Count == pieces.Length)
            Array.Resize(ref pieces, Count * 2);
        pieces[Count++] = new() { Start = bytesUsed, Length = piece.Length, Hash = hash, Count = occurrences };
        slots[slot] = Count;
        bytesUsed += piece.Length;
        if (Count > slots.Length / 2)
            Spread();
    }

    int SlotOf(ulong hash) => (int)((hash * 0x9e3779b97f4a7c15) >> (64 - BitOperations.Log2((uint)slots.Length)));

    void Spread()
    {
        slots = new int[slots.Length * 2];
        for (var i = 0; i < Count; i++)
        {
            var slot = SlotOf(pieces[i].Hash);
            while (slots[slot] > 0)
                slot = (slot + 1) & (slots.Length - 1);
            slots[slot] = i + 1;
        }
    }
}
