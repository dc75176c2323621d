using CsCheck;
using Grader.Testing;

namespace Grader.Numerics.Tests;

public class AttentionTests
{
    [Fact]
    public void Agrees_with_the_float64_loops_on_small_shapes() =>
        AttentionCase.Generator().ForAll(x => x.AssertClose(x.Oracle(), x.Compute()), cases: Iterations.Of(3_000));

    [Fact]
    public void Agrees_with_the_float64_loops_across_blocks_and_tiles() =>
        AttentionCase.Generator(most: 200).ForAll(x => x.AssertClose(x.Oracle(), x.Compute()), cases: Iterations.Of(60));

    [Theory]
    [InlineData(1e4f)]
    [InlineData(-1e4f)]
    [InlineData(30f)]
    public void Survives_large_logits(float scale) =>
        Gen.Int.ForAll(
            seed =>
            {
                var x = AttentionCase.Random(seed % 3 == 0 ? 5 : 50, 70, 4, 3, seed, seed % 2 == 0 ? null : 0.6, scale);
                x.AssertClose(x.Oracle(), x.Compute());
            },
            cases: Iterations.Of(200));

    [Fact]
    public void Equal_scores_of_ten_thousand_share_the_weight()
    {
        var result = Attention.Compute(new[,] { { 1e4f } }, new[,] { { 1f }, { 1f }, { -1f } }, new[,] { { 2f }, { 4f }, { 100f } }, null);
        Assert.Equal(3f, result[0, 0]);
    }

    [Theory]
    [InlineData(float.NaN, 4, true)]
    [InlineData(float.PositiveInfinity, 4, true)]
    [InlineData(float.NegativeInfinity, 4, true)]
    [InlineData(float.MaxValue, 4, true)]
    [InlineData(float.NaN, 40, true)]
    [InlineData(float.PositiveInfinity, 40, true)]
    [InlineData(float.MaxValue, 40, true)]
    [InlineData(float.NaN, 40, false)]
    [InlineData(float.PositiveInfinity, 40, false)]
    public void Nothing_leaks_from_masked_keys_and_values(float poison, int n, bool valuesToo) =>
        Gen.Int.ForAll(
            seed =>
            {
                var x = AttentionCase.Random(n, 67, 5, 3, seed, 0.5);
                for (var j = 0; j < 67; j += 3)
                    for (var i = 0; i < n; i++)
                        x.Mask![i, j] = false;
                var (expected, bound) = (x.Oracle(), x.Tolerance);
                for (var j = 0; j < 67; j += 3)
                {
                    for (var c = 0; c < 5; c++)
                        x.Key[j, c] = poison;
                    for (var c = 0; valuesToo && c < 3; c++)
                        x.Value[j, c] = poison;
                }
                AttentionCase.AssertClose(expected, AttentionCase.Widen(x.Compute()), bound);
                AttentionCase.AssertClose(expected, x.Oracle(), Tolerance.Exact);
            },
            cases: Iterations.Of(100));

    [Fact]
    public void Nothing_leaks_where_a_value_is_masked_for_one_query_and_seen_by_another()
    {
        var value = new[,] { { float.NaN }, { 1f } };
        var result = Attention.Compute(new float[2, 1], new float[2, 1], value, new[,] { { false, true }, { true, true } });
        Assert.Equal(1, result[0, 0]);
        Assert.True(float.IsNaN(result[1, 0]));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(30)]
    public void A_fully_masked_row_is_zeros(int n)
    {
        var x = AttentionCase.Random(n, 100, 4, 5, 1, 0.5);
        for (var j = 0; j < 100; j++)
            x.Mask![1, j] = false;
        for (var c = 0; c < 5; c++)
        {
            Assert.Equal(0, x.Compute()[1, c]);
            Assert.Equal(0, x.Oracle()[1, c]);
        }
    }

    [Fact]
    public void Without_keys_the_result_is_zeros()
    {
        Assert.Equal(new float[2, 3], Attention.Compute(new float[2, 4], new float[0, 4], new float[0, 3], null));
        Assert.Equal(new double[2, 3], Attention.ComputeDouble(new float[2, 4], new float[0, 4], new float[0, 3], new bool[2, 0]));
    }

    [Fact]
    public void With_width_zero_all_keys_share_the_weight() =>
        Assert.Equal(new[,] { { 2f } }, Attention.Compute(new float[1, 0], new float[2, 0], new[,] { { 1f }, { 3f } }, null));

    [Theory]
    [InlineData(float.NaN, 3)]
    [InlineData(float.PositiveInfinity, 3)]
    [InlineData(float.NaN, 60)]
    [InlineData(float.PositiveInfinity, 60)]
    public void A_visible_score_that_is_not_a_number_makes_its_row_not_a_number(float score, int n)
    {
        foreach (var at in new[] { 0, 40, 99 })
        {
            var x = AttentionCase.Random(n, 100, 1, 1, 1, null);
            for (var i = 0; i < n; i++)
                x.Query[i, 0] = 1;
            x.Key[at, 0] = score;
            Assert.True(double.IsNaN(x.Oracle()[1, 0]));
            Assert.True(float.IsNaN(x.Compute()[1, 0]));
        }
    }

    [Fact]
    public void A_score_of_minus_infinity_has_no_weight()
    {
        var key = new[,] { { float.NegativeInfinity }, { 0f } };
        Assert.Equal(new[,] { { 7f } }, Attention.Compute(new[,] { { 1f } }, key, new[,] { { 5f }, { 7f } }, null));
        Assert.Equal(new[,] { { 7.0 } }, Attention.ComputeDouble(new[,] { { 1f } }, key, new[,] { { 5f }, { 7f } }, null));
    }

    [Fact]
    public void A_permutation_of_keys_and_values_changes_nothing() =>
        Gen.Int.ForAll(
            seed =>
            {
                var x = AttentionCase.Random(30, 90, 6, 4, seed, 0.8);
                var order = Enumerable.Range(0, 90).ToArray();
                new Random(seed).Shuffle(order);
                var permuted = new AttentionCase(
                    x.Query,
                    AttentionCase.Fill(90, 6, (j, c) => x.Key[order[j], c]),
                    AttentionCase.Fill(90, 4, (j, c) => x.Value[order[j], c]),
                    AttentionCase.Fill(30, 90, (i, j) => x.Mask![i, order[j]]));
                x.AssertClose(AttentionCase.Widen(x.Compute()), permuted.Compute());
            },
            cases: Iterations.Of(50));

    [Fact]
    public void Every_result_lies_between_the_least_and_the_greatest_value() =>
        AttentionCase.Generator(most: 80).Where(x => x.Mask is null && x.Key.GetLength(0) > 0).ForAll(
            x =>
            {
                var result = x.Compute();
                for (var c = 0; c < x.Value.GetLength(1); c++)
                {
                    float least = float.MaxValue, greatest = float.MinValue;
                    for (var j = 0; j < x.Value.GetLength(0); j++)
                        (least, greatest) = (Math.Min(least, x.Value[j, c]), Math.Max(greatest, x.Value[j, c]));
                    for (var i = 0; i < result.GetLength(0); i++)
                        Assert.InRange(result[i, c], least - 1e-5f, greatest + 1e-5f);
                }
            },
            cases: Iterations.Of(100));

    [Fact]
    public void Inputs_are_not_modified()
    {
        var x = AttentionCase.Random(40, 70, 6, 4, 3, 0.5);
        var copy = new AttentionCase(
            (float[,])x.Query.Clone(), (float[,])x.Key.Clone(), (float[,])x.Value.Clone(), (bool[,])x.Mask!.Clone());
        x.Compute();
        x.Oracle();
        Assert.Equal(copy.Query, x.Query);
        Assert.Equal(copy.Key, x.Key);
        Assert.Equal(copy.Value, x.Value);
        Assert.Equal(copy.Mask, x.Mask);
    }

    [Fact]
    public void Shapes_that_do_not_fit_are_named()
    {
        var message = Assert.Throws<ArgumentException>(
            () => Attention.Compute(new float[2, 3], new float[4, 5], new float[4, 1], null)).Message;
        Assert.Contains("[2, 3]", message, StringComparison.Ordinal);
        Assert.Contains("[4, 5]", message, StringComparison.Ordinal);
        message = Assert.Throws<ArgumentException>(
            () => Attention.ComputeDouble(new float[2, 3], new float[4, 3], new float[6, 1], null)).Message;
        Assert.Contains("[4, 3]", message, StringComparison.Ordinal);
        Assert.Contains("[6, 1]", message, StringComparison.Ordinal);
        message = Assert.Throws<ArgumentException>(
            () => Attention.Compute(new float[2, 3], new float[4, 3], new float[4, 1], new bool[4, 2])).Message;
        Assert.Contains("[4, 2]", message, StringComparison.Ordinal);
        Assert.Contains("[2, 4]", message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(
            () => Attention.Compute(new float[6], new float[6], new float[2], default, 2, 2, 3, 1, new float[1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Attention.Compute(default, default, default, default, -1, 0, 0, 0, default));
    }
}
