using System.Runtime.Intrinsics;
using CsCheck;
using Grader.Testing;

namespace Grader.Numerics.Tests;

/// <summary>
/// Many heads in one call, causal or not, on one thread and on several, against the float64 loops on one head after another.
/// </summary>
public class AttentionHeadsTests
{
    delegate void Kernel(in AttentionOperands operands, int heads, int threads);

    [Fact]
    public void Agrees_with_the_float64_loops_head_by_head() =>
        Case(most: 9).ForAll(x => x.AssertClose(x.Compute()), cases: Iterations.Of(3_000));

    [Fact]
    public void Agrees_with_the_float64_loops_across_blocks_tiles_and_groups() =>
        Case(most: 300).ForAll(x => x.AssertClose(x.Compute()), cases: Iterations.Of(40));

    [Fact]
    public void Agrees_with_4_lanes() => Agrees(AttentionByTile.Compute<Vector128<float>, Lanes128>);

    [Fact]
    public void Agrees_with_8_lanes() => Agrees(AttentionByTile.Compute<Vector256<float>, Lanes256>);

    [Fact]
    public void Agrees_with_16_lanes() => Agrees(AttentionByTile.Compute<Vector512<float>, Lanes512>);

    [Fact]
    public void The_number_of_threads_changes_no_bit() => Case(most: 200).ForAll(
        x => Assert.Equal((x with { Threads = 1 }).Compute(), (x with { Threads = 4 }).Compute()), cases: Iterations.Of(40));

    [Fact]
    public void A_causal_call_equals_one_with_the_lower_triangle_as_its_mask() => Case(most: 150).Where(x => x.Causal && x.Keys > 0).ForAll(
        x =>
        {
            var results = new float[x.Count * x.Queries * x.ValueWidth];
            for (var head = 0; head < x.Count; head++)
            {
                var one = x.Head(head).Compute();
                Buffer.BlockCopy(one, 0, results, head * one.Length * sizeof(float), one.Length * sizeof(float));
            }
            x.AssertClose(results);
        },
        cases: Iterations.Of(40));

    [Theory]
    [InlineData(float.NaN, 4)]
    [InlineData(float.PositiveInfinity, 4)]
    [InlineData(float.NaN, 150)]
    [InlineData(float.PositiveInfinity, 150)]
    public void Nothing_leaks_from_the_future(float poison, int n)
    {
        var clean = Heads.Draw(2, n, n, 5, 3, 1, causal: true, threads: 2);
        var poisoned = clean with { Key = [.. clean.Key], Value = [.. clean.Value] };
        for (var head = 1; head <= 2; head++)
        {
            Array.Fill(poisoned.Key, poison, (head * n * 5) - 5, 5);
            Array.Fill(poisoned.Value, poison, (head * n * 3) - 3, 3);
        }
        var (expected, actual) = (clean.Compute(), poisoned.Compute());
        for (var head = 0; head < 2; head++)
        {
            for (var i = 0; i < (n - 1) * 3; i++)
                Assert.Equal(expected[(head * n * 3) + i], actual[(head * n * 3) + i], 1e-5f);
            Assert.False(float.IsFinite(actual[((head + 1) * n * 3) - 1]));
        }
    }

    [Fact]
    public void Without_keys_or_heads_the_result_is_zeros()
    {
        float[] output = [1, 1];
        Attention.ComputeHeads([1, 1], [], [], 2, 1, 0, 1, 1, output);
        Assert.Equal([0, 0], output);
        Attention.ComputeHeads([], [], [], 0, 1, 1, 1, 1, []);
    }

    [Fact]
    public void Sizes_that_do_not_fit_are_named()
    {
        var message = Assert.Throws<ArgumentException>(
            () => Attention.ComputeHeads(new float[6], new float[6], new float[6], 2, 1, 1, 3, 3, new float[5])).Message;
        Assert.Contains("[2, 1, 3]", message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Attention.ComputeHeads([], [], [], -1, 1, 1, 1, 1, []));
        Assert.Throws<ArgumentOutOfRangeException>(() => Attention.ComputeHeads([], [], [], 0, 1, 1, 1, 1, [], threads: 0));
    }

    static void Agrees(Kernel kernel) =>
        Case(most: 140).Where(x => x.Keys > 0).ForAll(x => x.AssertClose(x.Compute(kernel)), cases: Iterations.Of(60));

    static Gen<Heads> Case(int most) =>
        from heads in Gen.Int[1, 3]
        from n in Gen.Int[0, most]
        from m in Gen.Int[0, most]
        from d in Gen.Int[0, Math.Min(most, 70)]
        from v in Gen.Int[0, Math.Min(most, 70)]
        from seed in Gen.Int
        from causal in Gen.Bool
        from threads in Gen.Int[1, 3]
        select Heads.Draw(heads, n, m, d, v, seed, causal, threads);

    sealed record Heads(
        float[] Query, float[] Key, float[] Value, int Count, int Queries, int Keys, int Width, int ValueWidth, bool Causal, int Threads)
    {
        public static Heads Draw(int heads, int n, int m, int d, int v, int seed, bool causal, int threads)
        {
            var random = new Random(seed);
            return new(Numbers(heads * n * d), Numbers(heads * m * d), Numbers(heads * m * v), heads, n, m, d, v, causal, threads);

            float[] Numbers(int count)
            {
                var numbers = new float[count];
                for (var i = 0; i < count; i++)
                    numbers[i] = (float)(random.NextDouble() * 4 - 2);
                return numbers;
            }
        }

        public float[] Compute()
        {
            var output = Stale();
            Attention.ComputeHeads(Query, Key, Value, Count, Queries, Keys, Width, ValueWidth, output, Causal, Threads);
            return output;
        }

        public unsafe float[] Compute(Kernel kernel)
        {
            var output = Stale();
            fixed (float* query = Query, key = Key, value = Value, results = output)
            {
                var operands = new AttentionOperands
                {
                    Query = query,
                    Key = key,
                    Value = value,
                    Output = results,
                    IsCausal = Causal,
                    Shape = new(Queries, Keys, Width, ValueWidth),
                };
                kernel(operands, Count, Threads);
            }
            return output;
        }

        /// <summary>One head by itself, with the lower triangle as its mask where the call is causal.</summary>
        public AttentionCase Head(int head) => new(
            Matrix(Query, head, Queries, Width), Matrix(Key, head, Keys, Width), Matrix(Value, head, Keys, ValueWidth),
            Causal ? AttentionCase.Fill(Queries, Keys, (i, j) => j <= i) : null);

        public void AssertClose(float[] actual)
        {
            for (var head = 0; head < Count; head++)
            {
                var one = Head(head);
                one.AssertClose(one.Oracle(), Matrix(actual, head, Queries, ValueWidth));
            }
        }

        /// <summary>What an output must not keep.</summary>
        float[] Stale()
        {
            var output = new float[Count * Queries * ValueWidth];
            Array.Fill(output, 77);
            return output;
        }

        static float[,] Matrix(float[] numbers, int head, int rows, int columns) =>
            AttentionCase.Fill(rows, columns, (i, j) => numbers[(((head * rows) + i) * columns) + j]);
    }
}
