using System.Runtime.Intrinsics;

namespace Grader.Numerics;

/// <summary>
/// The mask of one tile of queries against one block of up to 64 keys, transposed so that each query is a lane and each key a bit.
/// </summary>
static unsafe class MaskBits
{
    /// <summary>Fills the flags and returns how much of the block is visible.</summary>
    /// <param name="mask">The whole mask, row-major, m columns.</param>
    /// <param name="m">Columns of the mask.</param>
    /// <param name="row">First query of the tile.</param>
    /// <param name="rows">Queries in the tile.</param>
    /// <param name="key">First key of the block.</param>
    /// <param name="keys">Keys in the block, 1 to 64.</param>
    /// <param name="width">Lanes of the tile; lanes beyond the rows see everything, so that they never force the slow path.</param>
    /// <param name="low">Keys 0 to 31 of the block, one number a lane.</param>
    /// <param name="high">Keys 32 to 63 of the block, one number a lane.</param>
    public static Visibility Gather(bool* mask, int m, int row, int rows, int key, int keys, int width, uint* low, uint* high)
    {
        var full = keys == 64 ? ulong.MaxValue : (1UL << keys) - 1;
        ulong any = 0, all = full;
        for (var r = 0; r < rows; r++)
        {
            var bits = Bits(new(mask + ((nint)(row + r) * m) + key, keys));
            any |= bits;
            all &= bits;
            low[r] = (uint)bits;
            high[r] = (uint)(bits >> 32);
        }
        for (var r = rows; r < width; r++)
            low[r] = high[r] = uint.MaxValue;
        return any == 0 ? Visibility.None : all == full ? Visibility.All : Visibility.Some;
    }

    /// <summary>
    /// The same for the causal mask, in which query i sees the keys 0 to i; the last query of the tile sees all of the block.
    /// </summary>
    public static Visibility Causal(int row, int rows, int key, int keys, int width, uint* low, uint* high)
    {
        if (key + keys <= row + 1)
            return Visibility.All;
        for (var r = 0; r < width; r++)
        {
            var seen = Math.Clamp(row + r + 1 - key, 0, 64);
            var bits = r >= rows || seen == 64 ? ulong.MaxValue : (1UL << seen) - 1;
            low[r] = (uint)bits;
            high[r] = (uint)(bits >> 32);
        }
        return Visibility.Some;
    }

    /// <summary>Bit i is set if byte i is not zero.</summary>
    static ulong Bits(ReadOnlySpan<byte> flags)
    {
        ulong bits = 0;
        var i = 0;
        for (; i + 16 <= flags.Length; i += 16)
        {
            var hidden = Vector128.Equals(Vector128.Create(flags.Slice(i, 16)), Vector128<byte>.Zero);
            bits |= (ulong)(~hidden).ExtractMostSignificantBits() << i;
        }
        for (; i < flags.Length; i++)
            bits |= (flags[i] != 0 ? 1UL : 0) << i;
        return bits;
    }
}

enum Visibility
{
    None,
    Some,
    All,
}
