using System.Runtime.Intrinsics;
using Grader.Testing;

namespace Grader.Numerics.Tests;

/// <summary>The kernel for every register width, also those that this processor would not choose.</summary>
public class AttentionWidthTests
{
    delegate void Kernel(in AttentionOperands operands);

    [Fact]
    public void Agrees_with_the_float64_loops_with_4_lanes() =>
        Agrees((in x) => AttentionByTile.Compute<Vector128<float>, Lanes128>(x, 1, 1));

    [Fact]
    public void Agrees_with_the_float64_loops_with_8_lanes() =>
        Agrees((in x) => AttentionByTile.Compute<Vector256<float>, Lanes256>(x, 1, 1));

    [Fact]
    public void Agrees_with_the_float64_loops_with_16_lanes() =>
        Agrees((in x) => AttentionByTile.Compute<Vector512<float>, Lanes512>(x, 1, 1));

    [Fact]
    public void Agrees_with_the_float64_loops_row_by_row() => Agrees(AttentionByRow.Compute);

    static void Agrees(Kernel kernel)
    {
        Agrees(kernel, most: 9, times: 1_000);
        Agrees(kernel, most: 100, times: 100);
    }

    static unsafe void Agrees(Kernel kernel, int most, int times) =>
        AttentionCase.Generator(most).ForAll(
            x =>
            {
                var shape = AttentionShape.FromOperands(x.Query, x.Key, x.Value, x.Mask);
                if (shape.Keys == 0)
                    return; // never reaches a kernel
                var result = new float[shape.Queries, shape.ValueWidth];
                fixed (float* query = x.Query, key = x.Key, value = x.Value, output = result)
                fixed (bool* mask = x.Mask)
                    kernel(new() { Query = query, Key = key, Value = value, Output = output, Mask = mask, Shape = shape });
                x.AssertClose(x.Oracle(), result);
            },
            cases: Iterations.Of(times));
}
