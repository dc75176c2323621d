using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Grader.Numerics;

/// <summary>
/// Emoji that become several tokens. If no partial token merges across either end of such a character, nothing does, since the character is
/// never one token. The piece can then be split there, and the tokens of the character alone can be looked up.
/// </summary>
sealed class ScatteredCharacters
{
    /// <summary>Code points with pictures; all take four bytes.</summary>
    const int First = 0x1f000, Count = 0x1000;

    // −1 if there are fewer; all −1 for one token, and at the end
    readonly (int, int, int, int)[] tokens = new (int, int, int, int)[Count + 1];

    public ScatteredCharacters(ByteStringRanks ranks)
    {
        tokens[Count] = (-1, -1, -1, -1);
        Span<byte> utf8 = stackalloc byte[4];
        for (var i = 0; i < Count; i++)
        {
            new Rune(First + i).EncodeToUtf8(utf8);
            int[] parts = [.. Merge(utf8, ranks), -1, -1];
            tokens[i] = parts.Length == 3 ? (-1, -1, -1, -1) : (parts[0], parts[1], parts[2], parts[3]);
        }
    }

    /// <summary>Where the next character of four bytes begins; the length if there is none.</summary>
    public static int Next(ref byte piece, int from, int length)
    {
        var at = MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref piece, from), length - from).IndexOfAnyInRange((byte)0xf0, (byte)0xf4);
        return at < 0 ? length : from + at;
    }

    /// <summary>
    /// The tokens of the four-byte character at a place, encoded alone, if it is one of these; otherwise the first is −1.
    /// </summary>
    public ref readonly (int First, int Second, int Third, int Fourth) Of(ref byte character)
    {
        var point = ((character & 7) << 18) | ((Unsafe.Add(ref character, 1) & 0x3f) << 12)
            | ((Unsafe.Add(ref character, 2) & 0x3f) << 6) | (Unsafe.Add(ref character, 3) & 0x3f);
        return ref tokens[(uint)(point - First) < Count ? point - First : Count];
    }

    static List<int> Merge(ReadOnlySpan<byte> bytes, ByteStringRanks ranks)
    {
        List<int> ends = [1, 2, 3, 4];
        while (true)
        {
            int best = -1, lowest = int.MaxValue;
            for (var i = 0; i + 1 < ends.Count; i++)
            {
                if (ranks.Of(bytes[(i == 0 ? 0 : ends[i - 1])..ends[i + 1]]) is >= 0 and var rank && rank < lowest)
                    (best, lowest) = (i, rank);
            }
            if (best < 0)
                break;
            ends.RemoveAt(best);
        }
        var parts = new List<int>();
        for (var i = 0; i < ends.Count; i++)
            parts.Add(ranks.Of(bytes[(i == 0 ? 0 : ends[i - 1])..ends[i]]));
        return parts;
    }
}
