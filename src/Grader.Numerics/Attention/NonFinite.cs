using System.Numerics.Tensors;

namespace Grader.Numerics;

/// <summary>Looks for NaN and infinity.</summary>
static class NonFinite
{
    /// <summary>True when every number is finite. (x − x is 0 for a finite x and NaN for every other.)</summary>
    public static bool IsAbsent(ReadOnlySpan<float> numbers)
    {
        Span<float> differences = stackalloc float[256];
        for (; numbers.Length > 0; numbers = numbers[Math.Min(numbers.Length, differences.Length)..])
        {
            var part = numbers[..Math.Min(numbers.Length, differences.Length)];
            TensorPrimitives.Subtract(part, part, differences);
            if (TensorPrimitives.Sum(differences[..part.Length]) != 0)
                return false;
        }
        return true;
    }
}
