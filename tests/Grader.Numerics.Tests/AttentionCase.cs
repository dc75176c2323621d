using CsCheck;

namespace Grader.Numerics.Tests;

/// <summary>One call of attention, and what its result may be off by.</summary>
public sealed record AttentionCase(float[,] Query, float[,] Key, float[,] Value, bool[,]? Mask)
{
    /// <summary>
    /// Shapes that fit, from 0 to beyond a block of keys; numbers of about unit size; a mask, a mask with empty rows, or none.
    /// </summary>
    public static Gen<AttentionCase> Generator(int most = 9) =>
        from n in Gen.Int[0, most]
        from m in Gen.Int[0, most]
        from d in Gen.Int[0, most]
        from v in Gen.Int[0, most]
        from seed in Gen.Int
        from masking in Gen.Int[0, 2]
        select Random(n, m, d, v, seed, masking == 0 ? null : masking == 1 ? 0.7 : 0.1);

    public static AttentionCase Random(int n, int m, int d, int v, int seed, double? visible, float scale = 1)
    {
        var random = new Random(seed);
        return new(
            Fill(n, d, () => scale * Number(random)),
            Fill(m, d, () => Number(random)),
            Fill(m, v, () => Number(random)),
            visible is { } share ? Fill(n, m, () => random.NextDouble() < share) : null);
    }

    /// <summary>
    /// The bound of <see cref="Grader.Numerics.Tolerance.ForLogits"/>, with the sum of magnitudes in place of each score: what cancels in
    /// a score has been rounded.
    /// </summary>
    public Tolerance Tolerance
    {
        get
        {
            double logit = 0, value = 0;
            for (var i = 0; i < Query.GetLength(0); i++)
            {
                for (var j = 0; j < Key.GetLength(0); j++)
                {
                    if (Mask is not null && !Mask[i, j])
                        continue;
                    var sum = 0.0;
                    for (var c = 0; c < Key.GetLength(1); c++)
                        sum += Math.Abs((double)Query[i, c] * Key[j, c]);
                    logit = Math.Max(logit, sum / Math.Sqrt(Math.Max(1, Key.GetLength(1))));
                    for (var c = 0; c < Value.GetLength(1); c++)
                        value = Math.Max(value, Math.Abs(Value[j, c]));
                }
            }
            return Tolerance.ForLogits(logit, value);
        }
    }

    public float[,] Compute() => Attention.Compute(Query, Key, Value, Mask);

    public double[,] Oracle() => Attention.ComputeDouble(Query, Key, Value, Mask);

    /// <summary>Fails with the worst place when the two differ by more than this case may be off by.</summary>
    public void AssertClose(double[,] expected, float[,] actual) => AssertClose(expected, Widen(actual), Tolerance);

    public static void AssertClose(double[,] expected, double[,] actual, Tolerance tolerance)
    {
        var worst = Comparison.Worst([.. expected.Cast<double>()], [.. actual.Cast<double>()], tolerance);
        if (worst is { } difference)
        {
            var place = string.Join(", ", Comparison.Coordinates(difference.Index, [expected.GetLength(0), expected.GetLength(1)]));
            Assert.Fail($"{difference} at ({place})");
        }
    }

    public static double[,] Widen(float[,] matrix) => Fill(matrix.GetLength(0), matrix.GetLength(1), (i, j) => (double)matrix[i, j]);

    public static T[,] Fill<T>(int rows, int columns, Func<int, int, T> element)
    {
        var matrix = new T[rows, columns];
        for (var i = 0; i < rows; i++)
            for (var j = 0; j < columns; j++)
                matrix[i, j] = element(i, j);
        return matrix;
    }

    static T[,] Fill<T>(int rows, int columns, Func<T> element) => Fill(rows, columns, (_, _) => element());

    static float Number(Random random) => (float)(random.NextDouble() * 4 - 2);
}
