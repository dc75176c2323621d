using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using CsCheck;

namespace Grader.Numerics.Tests;

/// <summary>The kernel for every register width, also those that this processor would not choose.</summary>
public class AttentionWidthTests
{
    delegate void Kernel(
        ReadOnlySpan<float> query, ReadOnlySpan<float> key, ReadOnlySpan<float> value, ReadOnlySpan<bool> mask,
        bool masked, AttentionShape shape, Span<float> output);

    [Fact]
    public void Agrees_with_the_float64_loops_with_4_lanes() => Agrees(AttentionByTile.Compute<Vector128<float>, Lanes128>);

    [Fact]
    public void Agrees_with_the_float64_loops_with_8_lanes() => Agrees(AttentionByTile.Compute<Vector256<float>, Lanes256>);

    [Fact]
    public void Agrees_with_the_float64_loops_with_16_lanes() => Agrees(AttentionByTile.Compute<Vector512<float>, Lanes512>);

    [Fact]
    public void Agrees_with_the_float64_loops_row_by_row() => Agrees(AttentionByRow.Compute);

    static void Agrees(Kernel kernel)
    {
        Agrees(kernel, most: 9, times: 1_000);
        Agrees(kernel, most: 100, times: 100);
    }

    static void Agrees(Kernel kernel, int most, int times) =>
        AttentionCase.Generator(most).Sample(
            x =>
            {
                var shape = AttentionShape.Of(x.Query, x.Key, x.Value, x.Mask);
                if (shape.Keys == 0)
                    return; // never reaches a kernel
                var result = new float[shape.Queries, shape.ValueWidth];
                kernel(Flat(x.Query), Flat(x.Key), Flat(x.Value), x.Mask is null ? default : Flat(x.Mask), x.Mask is not null, shape, Flat(result));
                x.AssertClose(x.Oracle(), result);
            },
            iter: times);

    static Span<T> Flat<T>(T[,] matrix) =>
        MemoryMarshal.CreateSpan(ref Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(matrix)), matrix.Length);
}
