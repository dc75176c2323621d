namespace Grader.Numerics.Tests;

/// <summary>What checks compute expected answers with.</summary>
public sealed class ReferenceTests
{
    [Fact]
    public void The_softmax_of_logits_of_any_size_is_that_of_their_differences()
    {
        double[] expected = [1 / (1 + Math.E), Math.E / (1 + Math.E)];
        foreach (var offset in new[] { 0, -1e9, 1e9 })
        {
            var given = Softmax.Of([offset, offset + 1]);
            Assert.All(expected.Zip(given), pair => Assert.Equal(pair.First, pair.Second, 12));
        }
        Assert.Equal([1, 0], Softmax.Of([0, double.NegativeInfinity]));
        Assert.Equal(1e4 + Math.Log(2), Softmax.LogSumExp([1e4, 1e4]), 9);
        Assert.Equal(Math.Log(2), Softmax.CrossEntropy([3, 3], 1), 12);
    }

    [Fact]
    public void Operations_on_a_matrix_leave_it_as_it_is()
    {
        var matrix = Matrix.Of(2, 3, 1f, 2, 3, 4, 5, -6);
        Assert.Equal((2, 3, 6d), (matrix.Rows, matrix.Columns, matrix.Largest));
        Assert.Equal([4, 5, -6, 1, 2, 3], matrix.RowsReversed().Flat);
        Assert.Equal([4, 5, -6, 4, 5, -6], matrix.TakeRows(1, 1).Flat);
        Assert.Equal([7, 7, 7, 4, 5, -6], matrix.WithRow(0, 7).Flat);
        Assert.Equal([1, 9, 3, 4, 5, -6], matrix.With(0, 1, 9).Flat);
        Assert.Equal([2, 4, 6, 8, 10, -12], matrix.Scaled(2).ToDouble().ToFloat().Flat);
        Assert.Equal([1, 2, 3, 4, 5, -6], matrix.Flat);
        Assert.Equal([4, 5, -6], matrix.Row(1));
        Assert.Throws<ArgumentException>(() => Matrix.Of(2, 2, 1f, 2, 3));
    }

    [Fact]
    public void Masks_of_models_hide_what_they_say()
    {
        var masks = AttentionMasks.OfModels(2, 3);
        Assert.Equal(["110111", "111111", "000000", "110110"], [Text(masks[2]), Text(masks[0]), Text(masks[1]), Text(masks[3])]);

        static string Text(bool[,] mask) => string.Concat(mask.Flat.Select(isVisible => isVisible ? '1' : '0'));
    }
}
