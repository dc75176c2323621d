using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Grader.Numerics;

/// <summary>
/// Transposes row-major rows into lanes and back: between [rows, columns] and [columns, width], eight by eight if there is AVX.
/// </summary>
static unsafe class Transposition
{
    /// <summary>target[c × width + r] = rows[r × columns + c]; lanes beyond the rows become 0.</summary>
    public static void ToLanes(ReadOnlySpan<float> source, int rows, int columns, float* target, int width)
    {
        if (rows < width)
            new Span<float>(target, width * columns).Clear();
        fixed (float* from = source)
        {
            var r = 0;
            for (; Avx.IsSupported && r + 8 <= rows; r += 8)
            {
                var c = 0;
                for (; c + 8 <= columns; c += 8)
                    EightByEight(from + (nint)r * columns + c, columns, target + (nint)c * width + r, width);
                Plain(from, columns, target, width, r, r + 8, c, columns);
            }
            Plain(from, columns, target, width, r, rows, 0, columns);
        }
    }

    /// <summary>rows[r × columns + c] = source[c × width + r].</summary>
    public static void FromLanes(float* source, int width, int rows, int columns, Span<float> target)
    {
        fixed (float* to = target)
        {
            var r = 0;
            for (; Avx.IsSupported && r + 8 <= rows; r += 8)
            {
                var c = 0;
                for (; c + 8 <= columns; c += 8)
                    EightByEight(source + (nint)c * width + r, width, to + (nint)r * columns + c, columns);
                Plain(source, width, to, columns, c, columns, r, r + 8);
            }
            Plain(source, width, to, columns, 0, columns, r, rows);
        }
    }

    /// <summary>target[column, row] = source[row, column] for the rows and columns given.</summary>
    static void Plain(
        float* source, nint sourceStride, float* target, nint targetStride, int row, int rowEnd, int column, int columnEnd)
    {
        for (var r = row; r < rowEnd; r++)
            for (var c = column; c < columnEnd; c++)
                target[c * targetStride + r] = source[r * sourceStride + c];
    }

    static void EightByEight(float* source, nint sourceStride, float* target, nint targetStride)
    {
        var r0 = Avx.LoadVector256(source);
        var r1 = Avx.LoadVector256(source + sourceStride);
        var r2 = Avx.LoadVector256(source + 2 * sourceStride);
        var r3 = Avx.LoadVector256(source + 3 * sourceStride);
        var r4 = Avx.LoadVector256(source + 4 * sourceStride);
        var r5 = Avx.LoadVector256(source + 5 * sourceStride);
        var r6 = Avx.LoadVector256(source + 6 * sourceStride);
        var r7 = Avx.LoadVector256(source + 7 * sourceStride);

        // Pairs of rows, then pairs of pairs, then halves.
        var a0 = Avx.UnpackLow(r0, r1);
        var a1 = Avx.UnpackHigh(r0, r1);
        var a2 = Avx.UnpackLow(r2, r3);
        var a3 = Avx.UnpackHigh(r2, r3);
        var a4 = Avx.UnpackLow(r4, r5);
        var a5 = Avx.UnpackHigh(r4, r5);
        var a6 = Avx.UnpackLow(r6, r7);
        var a7 = Avx.UnpackHigh(r6, r7);

        var b0 = Avx.Shuffle(a0, a2, 0x44);
        var b1 = Avx.Shuffle(a0, a2, 0xee);
        var b2 = Avx.Shuffle(a1, a3, 0x44);
        var b3 = Avx.Shuffle(a1, a3, 0xee);
        var b4 = Avx.Shuffle(a4, a6, 0x44);
        var b5 = Avx.Shuffle(a4, a6, 0xee);
        var b6 = Avx.Shuffle(a5, a7, 0x44);
        var b7 = Avx.Shuffle(a5, a7, 0xee);

        Avx.Permute2x128(b0, b4, 0x20).Store(target);
        Avx.Permute2x128(b1, b5, 0x20).Store(target + targetStride);
        Avx.Permute2x128(b2, b6, 0x20).Store(target + 2 * targetStride);
        Avx.Permute2x128(b3, b7, 0x20).Store(target + 3 * targetStride);
        Avx.Permute2x128(b0, b4, 0x31).Store(target + 4 * targetStride);
        Avx.Permute2x128(b1, b5, 0x31).Store(target + 5 * targetStride);
        Avx.Permute2x128(b2, b6, 0x31).Store(target + 6 * targetStride);
        Avx.Permute2x128(b3, b7, 0x31).Store(target + 7 * targetStride);
    }
}
