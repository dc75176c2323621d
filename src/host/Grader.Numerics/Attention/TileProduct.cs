using System.Runtime.CompilerServices;

namespace Grader.Numerics;

/// <summary>
/// The matrix product under both halves of attention: C[r, ·] = Σₖ A[r, k] · B[k, ·] + keep · C[r, ·], where a row of B and of C is two
/// registers wide and A is addressed by two strides, so that a matrix and its transpose are read alike.
/// </summary>
/// <remarks>
/// As many rows as fit keep their sums in registers: eight with 32 registers, six with 16; four and one for the rest. Four rows are eight
/// independent sums, just enough to hide the latency of a multiply-add.
/// </remarks>
static unsafe class TileProduct<V, L>
    where V : struct
    where L : ILanes<V>
{
    /// <summary>Computes C.</summary>
    /// <param name="a">A[r, k] is at a[r × aRow + k × aStep].</param>
    /// <param name="aRow">Distance between rows of A.</param>
    /// <param name="aStep">Distance between columns of A.</param>
    /// <param name="b">steps × 2 registers.</param>
    /// <param name="c">rows × 2 registers.</param>
    /// <param name="rows">Rows of A and C.</param>
    /// <param name="steps">Columns of A, rows of B.</param>
    /// <param name="keep">Two registers. Every row of C is multiplied by them and then added to the product; null to overwrite C.</param>
    /// <param name="wide">Whether there are 32 registers.</param>
    public static void Run(float* a, nint aRow, nint aStep, float* b, float* c, int rows, int steps, float* keep, bool wide)
    {
        var width = 2 * L.Count;
        for (; wide && rows >= 8; rows -= 8, a += 8 * aRow, c += 8 * width)
            Eight(a, aRow, aStep, b, c, steps, keep);
        for (; !wide && rows >= 6; rows -= 6, a += 6 * aRow, c += 6 * width)
            Six(a, aRow, aStep, b, c, steps, keep);
        for (; rows >= 4; rows -= 4, a += 4 * aRow, c += 4 * width)
            Four(a, aRow, aStep, b, c, steps, keep);
        for (; rows > 0; rows--, a += aRow, c += width)
            One(a, aStep, b, c, steps, keep);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Eight(float* a, nint aRow, nint aStep, float* b, float* c, int steps, float* keep)
    {
        var w = L.Count;
        V l0 = default, r0 = default;
        V l1 = default, r1 = default;
        V l2 = default, r2 = default;
        V l3 = default, r3 = default;
        V l4 = default, r4 = default;
        V l5 = default, r5 = default;
        V l6 = default, r6 = default;
        V l7 = default, r7 = default;
        var a1 = a + aRow;
        var a2 = a + 2 * aRow;
        var a3 = a + 3 * aRow;
        var a4 = a + 4 * aRow;
        var a5 = a + 5 * aRow;
        var a6 = a + 6 * aRow;
        var a7 = a + 7 * aRow;
        for (nint at = 0; steps > 0; steps--, at += aStep, b += 2 * w)
        {
            V left = L.Load(b), right = L.Load(b + w);
            var x = L.All(a[at]);
            l0 = L.MultiplyAdd(x, left, l0);
            r0 = L.MultiplyAdd(x, right, r0);
            x = L.All(a1[at]);
            l1 = L.MultiplyAdd(x, left, l1);
            r1 = L.MultiplyAdd(x, right, r1);
            x = L.All(a2[at]);
            l2 = L.MultiplyAdd(x, left, l2);
            r2 = L.MultiplyAdd(x, right, r2);
            x = L.All(a3[at]);
            l3 = L.MultiplyAdd(x, left, l3);
            r3 = L.MultiplyAdd(x, right, r3);
            x = L.All(a4[at]);
            l4 = L.MultiplyAdd(x, left, l4);
            r4 = L.MultiplyAdd(x, right, r4);
            x = L.All(a5[at]);
            l5 = L.MultiplyAdd(x, left, l5);
            r5 = L.MultiplyAdd(x, right, r5);
            x = L.All(a6[at]);
            l6 = L.MultiplyAdd(x, left, l6);
            r6 = L.MultiplyAdd(x, right, r6);
            x = L.All(a7[at]);
            l7 = L.MultiplyAdd(x, left, l7);
            r7 = L.MultiplyAdd(x, right, r7);
        }
        var keepRight = keep == null ? null : keep + w;
        Finish(l0, c, keep);
        Finish(r0, c + w, keepRight);
        Finish(l1, c + 2 * w, keep);
        Finish(r1, c + 3 * w, keepRight);
        Finish(l2, c + 4 * w, keep);
        Finish(r2, c + 5 * w, keepRight);
        Finish(l3, c + 6 * w, keep);
        Finish(r3, c + 7 * w, keepRight);
        Finish(l4, c + 8 * w, keep);
        Finish(r4, c + 9 * w, keepRight);
        Finish(l5, c + 10 * w, keep);
        Finish(r5, c + 11 * w, keepRight);
        Finish(l6, c + 12 * w, keep);
        Finish(r6, c + 13 * w, keepRight);
        Finish(l7, c + 14 * w, keep);
        Finish(r7, c + 15 * w, keepRight);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Six(float* a, nint aRow, nint aStep, float* b, float* c, int steps, float* keep)
    {
        var w = L.Count;
        V l0 = default, r0 = default;
        V l1 = default, r1 = default;
        V l2 = default, r2 = default;
        V l3 = default, r3 = default;
        V l4 = default, r4 = default;
        V l5 = default, r5 = default;
        var a1 = a + aRow;
        var a2 = a + 2 * aRow;
        var a3 = a + 3 * aRow;
        var a4 = a + 4 * aRow;
        var a5 = a + 5 * aRow;
        for (nint at = 0; steps > 0; steps--, at += aStep, b += 2 * w)
        {
            V left = L.Load(b), right = L.Load(b + w);
            var x = L.All(a[at]);
            l0 = L.MultiplyAdd(x, left, l0);
            r0 = L.MultiplyAdd(x, right, r0);
            x = L.All(a1[at]);
            l1 = L.MultiplyAdd(x, left, l1);
            r1 = L.MultiplyAdd(x, right, r1);
            x = L.All(a2[at]);
            l2 = L.MultiplyAdd(x, left, l2);
            r2 = L.MultiplyAdd(x, right, r2);
            x = L.All(a3[at]);
            l3 = L.MultiplyAdd(x, left, l3);
            r3 = L.MultiplyAdd(x, right, r3);
            x = L.All(a4[at]);
            l4 = L.MultiplyAdd(x, left, l4);
            r4 = L.MultiplyAdd(x, right, r4);
            x = L.All(a5[at]);
            l5 = L.MultiplyAdd(x, left, l5);
            r5 = L.MultiplyAdd(x, right, r5);
        }
        var keepRight = keep == null ? null : keep + w;
        Finish(l0, c, keep);
        Finish(r0, c + w, keepRight);
        Finish(l1, c + 2 * w, keep);
        Finish(r1, c + 3 * w, keepRight);
        Finish(l2, c + 4 * w, keep);
        Finish(r2, c + 5 * w, keepRight);
        Finish(l3, c + 6 * w, keep);
        Finish(r3, c + 7 * w, keepRight);
        Finish(l4, c + 8 * w, keep);
        Finish(r4, c + 9 * w, keepRight);
        Finish(l5, c + 10 * w, keep);
        Finish(r5, c + 11 * w, keepRight);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Four(float* a, nint aRow, nint aStep, float* b, float* c, int steps, float* keep)
    {
        var w = L.Count;
        V l0 = default, r0 = default;
        V l1 = default, r1 = default;
        V l2 = default, r2 = default;
        V l3 = default, r3 = default;
        var a1 = a + aRow;
        var a2 = a + 2 * aRow;
        var a3 = a + 3 * aRow;
        for (nint at = 0; steps > 0; steps--, at += aStep, b += 2 * w)
        {
            V left = L.Load(b), right = L.Load(b + w);
            var x = L.All(a[at]);
            l0 = L.MultiplyAdd(x, left, l0);
            r0 = L.MultiplyAdd(x, right, r0);
            x = L.All(a1[at]);
            l1 = L.MultiplyAdd(x, left, l1);
            r1 = L.MultiplyAdd(x, right, r1);
            x = L.All(a2[at]);
            l2 = L.MultiplyAdd(x, left, l2);
            r2 = L.MultiplyAdd(x, right, r2);
            x = L.All(a3[at]);
            l3 = L.MultiplyAdd(x, left, l3);
            r3 = L.MultiplyAdd(x, right, r3);
        }
        var keepRight = keep == null ? null : keep + w;
        Finish(l0, c, keep);
        Finish(r0, c + w, keepRight);
        Finish(l1, c + 2 * w, keep);
        Finish(r1, c + 3 * w, keepRight);
        Finish(l2, c + 4 * w, keep);
        Finish(r2, c + 5 * w, keepRight);
        Finish(l3, c + 6 * w, keep);
        Finish(r3, c + 7 * w, keepRight);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void One(float* a, nint aStep, float* b, float* c, int steps, float* keep)
    {
        var w = L.Count;
        V l0 = default, r0 = default;
        for (nint at = 0; steps > 0; steps--, at += aStep, b += 2 * w)
        {
            V left = L.Load(b), right = L.Load(b + w);
            var x = L.All(a[at]);
            l0 = L.MultiplyAdd(x, left, l0);
            r0 = L.MultiplyAdd(x, right, r0);
        }
        var keepRight = keep == null ? null : keep + w;
        Finish(l0, c, keep);
        Finish(r0, c + w, keepRight);
    }

    /// <summary>Adds the old value last: two short sums lose less to rounding than one long one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Finish(V sum, float* c, float* keep) => L.Store(keep == null ? sum : L.MultiplyAdd(L.Load(keep), L.Load(c), sum), c);
}
