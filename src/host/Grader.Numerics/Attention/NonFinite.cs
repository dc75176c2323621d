using System.Numerics;
using System.Runtime.InteropServices;

namespace Grader.Numerics;

/// <summary>Looks for NaN and infinity.</summary>
static class NonFinite
{
    /// <summary>True when every number is finite. (x − x is 0 for a finite x and NaN for every other, and NaN stays in a sum.)</summary>
    public static bool IsAbsent(ReadOnlySpan<float> numbers)
    {
        var vectors = MemoryMarshal.Cast<float, Vector<float>>(numbers);
        Vector<float> even = default, odd = default;
        var i = 0;
        for (; i + 1 < vectors.Length; i += 2)
        {
            even += vectors[i] - vectors[i];
            odd += vectors[i + 1] - vectors[i + 1];
        }
        if (i < vectors.Length)
            even += vectors[i] - vectors[i];
        if (Vector.Sum(even + odd) != 0)
            return false;
        foreach (var number in numbers[(vectors.Length * Vector<float>.Count)..])
        {
            if (!float.IsFinite(number))
                return false;
        }
        return true;
    }
}
