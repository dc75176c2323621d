using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Grader.Numerics;

/// <summary>
/// Maps byte strings to ranks, by open addressing. Strings of up to 15 bytes, nearly all that are ever asked for, are their own key: 16
/// bytes, the last of which is the length, compared at once.
/// </summary>
sealed class ByteStringRanks
{
    /// <summary>Bytes that must be readable from the beginning of a string given by reference, however short it is.</summary>
    public const int Padding = 16;

    /// <summary>Longest string that <see cref="Key"/> holds.</summary>
    public const int LongestKey = 15;

    struct Slot
    {
        public ulong Low;
        public ulong High;
        public int Rank;
    }

    readonly Slot[] slots;

    /// <summary>
    /// A byte of each slot's hash; 0 only if the slot is empty. It fits a nearer cache, and for most strings that are not tokens nothing
    /// else is read.
    /// </summary>
    readonly byte[] tags;
    readonly int shift;
    readonly int[] ofOneByte = new int[1 << 8];
    readonly int[] ofTwoBytes = new int[1 << 16];
    readonly Dictionary<ulong, (int Start, int Length, int Rank, int Next)> longer = [];
    readonly List<(int Start, int Length, int Rank, int Next)> collisions = [];
    readonly byte[] bytes;
    readonly int longest;

    /// <param name="bytes">Holds the strings.</param>
    /// <param name="tokens">Where each rank's string lies; length 0 for none.</param>
    /// <exception cref="FormatException">A string occurs twice.</exception>
    public ByteStringRanks(byte[] bytes, (int Start, int Length)[] tokens)
    {
        this.bytes = bytes;
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, tokens.Length * 2));
        shift = 64 - BitOperations.Log2((uint)size);
        slots = new Slot[size];
        tags = new byte[size];
        Array.Fill(ofOneByte, -1);
        Array.Fill(ofTwoBytes, -1);
        Span<byte> padded = stackalloc byte[Padding];
        for (var rank = 0; rank < tokens.Length; rank++)
        {
            var (start, length) = tokens[rank];
            if (length == 0)
                continue;
            longest = Math.Max(longest, length);
            var token = bytes.AsSpan(start, length);
            if (Of(token) is >= 0 and var earlier)
                throw new FormatException($"ranks {earlier} and {rank} are the same token");
            if (length > LongestKey)
            {
                AddLong(token, start, rank);
                continue;
            }
            if (length == 1)
                ofOneByte[token[0]] = rank;
            if (length == 2)
                ofTwoBytes[(token[0] << 8) | token[1]] = rank;
            padded.Clear();
            token.CopyTo(padded);
            var key = Key(ref padded[0], length);
            var slot = Home(key, out var tag);
            while (tags[slot] != 0)
                slot = (slot + 1) & (slots.Length - 1);
            tags[slot] = tag;
            slots[slot] = new() { Low = key.GetElement(0), High = key.GetElement(1), Rank = rank };
        }
    }

    /// <summary>The rank of a string; −1 if it is not in the vocabulary.</summary>
    public int Of(ReadOnlySpan<byte> text)
    {
        if (text.Length > LongestKey)
            return OfLong(text);
        if (text.IsEmpty)
            return -1;
        Span<byte> padded = stackalloc byte[Padding];
        text.CopyTo(padded);
        return Of(ref padded[0], text.Length);
    }

    /// <summary>The same for a string of one byte or more that has <see cref="Padding"/> readable bytes from its beginning.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Of(ref byte text, int length)
    {
        if (length > LongestKey)
            return length > longest ? -1 : OfLong(MemoryMarshal.CreateReadOnlySpan(ref text, length));
        var key = Key(ref text, length);
        ulong low = key.GetElement(0), high = key.GetElement(1);
        for (var at = Home(key, out var tag); ; at = (at + 1) & (tags.Length - 1))
        {
            if (tags[at] == tag)
            {
                ref var slot = ref slots[at];
                if (slot.Low == low && slot.High == high)
                    return slot.Rank;
            }
            else if (tags[at] == 0)
            {
                return -1;
            }
        }
    }

    /// <summary>The rank of a single byte, by a table.</summary>
    public int OfOne(byte value) => ofOneByte[value];

    /// <summary>The rank of a string of two bytes, by a table: the first look-up for every pair of a piece.</summary>
    public int OfTwo(byte first, byte second) => ofTwoBytes[(first << 8) | second];

    /// <summary>The first <paramref name="length"/> bytes, then zeros, and the length in the last byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> Key(ref byte text, int length)
    {
        // 16 bytes of ones and 16 of zeros, read so that as many ones are left as the string is long
        ReadOnlySpan<byte> mask =
        [
            255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
            0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        ];
        var kept = Vector128.LoadUnsafe(ref text) & Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(mask), (nuint)(Padding - length));
        return kept.AsUInt64() | Vector128.Create(0, (ulong)length << 56);
    }

    /// <summary>A hash of a key, whose high bits are as good as any.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Hash(Vector128<ulong> key)
    {
        var high = Math.BigMul(key.GetElement(0) ^ 0x9e3779b97f4a7c15, key.GetElement(1) ^ 0xd1b54a32d192ed03, out var low);
        return (high ^ low) * 0x9e3779b97f4a7c15;
    }

    int Home(Vector128<ulong> key, out byte tag)
    {
        var hash = Hash(key);
        tag = (byte)(hash | 1);
        return (int)(hash >> shift);
    }

    void AddLong(ReadOnlySpan<byte> token, int start, int rank)
    {
        var hash = Hash(token);
        var next = -1;
        if (longer.TryGetValue(hash, out var taken))
        {
            next = collisions.Count;
            collisions.Add(taken);
        }
        longer[hash] = (start, token.Length, rank, next);
    }

    int OfLong(ReadOnlySpan<byte> text)
    {
        if (text.Length > longest || !longer.TryGetValue(Hash(text), out var entry))
            return -1;
        while (true)
        {
            if (text.SequenceEqual(bytes.AsSpan(entry.Start, entry.Length)))
                return entry.Rank;
            if (entry.Next < 0)
                return -1;
            entry = collisions[entry.Next];
        }
    }

    /// <summary>A hash of a string of any length; equal strings have equal hashes.</summary>
    public static ulong Hash(ReadOnlySpan<byte> text)
    {
        var hash = (ulong)text.Length;
        for (; text.Length >= 8; text = text[8..])
            hash = BitOperations.RotateLeft(hash ^ MemoryMarshal.Read<ulong>(text), 23) * 0x9e3779b97f4a7c15;
        foreach (var value in text)
            hash = BitOperations.RotateLeft(hash ^ value, 23) * 0x9e3779b97f4a7c15;
        return hash;
    }
}
