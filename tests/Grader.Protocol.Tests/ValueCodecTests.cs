namespace Grader.Protocol.Tests;

public class ValueCodecTests
{
    public static TheoryData<object> RoundTrips => new(
        new float[,] { { 1, 2, 3 }, { 4, 5, 6 } }, new float[0, 3], new double[,,] { { { 1 }, { 2 } } },
        new[] { 1, 2, 3 }, Array.Empty<int>(),
        new[] { true, false }, "text", 5, 2.5, true, new[] { "a", "b" }, new[] { new[] { 1f, 2f }, [3f, 4f] });

    [Theory]
    [MemberData(nameof(RoundTrips))]
    public void A_plain_object_survives_the_way_through_a_value(object source) =>
        Assert.Equal(source, ValueCodec.FromValue(ValueCodec.ToValue(source), source.GetType()));

    [Theory]
    [MemberData(nameof(RoundTrips))]
    public void Values_with_the_same_content_are_equal(object source)
    {
        var (value, same) = (ValueCodec.ToValue(source), ValueCodec.ToValue(source));
        Assert.Equal(value, same);
        Assert.Equal(value.GetHashCode(), same.GetHashCode());
        Assert.Single(new HashSet<Value> { value, same });
    }

    [Fact]
    public void Values_with_other_content_shape_or_type_are_not()
    {
        object[] different =
        [
            new[] { 1, 2 }, new[] { 1, 3 }, new[] { 1L, 2L }, new[] { 1f, 2f }, new[,] { { 1, 2 } }, new[] { float.NaN, 2f },
            new[] { "a" }, new[] { "a", "a" },
        ];
        Value[] values = [.. different.Select(ValueCodec.ToValue)];
        Assert.Equal(values.Length, values.Distinct().Count());
        Assert.Equal(ValueCodec.ToValue(new[] { float.NaN }), ValueCodec.ToValue(new[] { float.NaN }));
    }

    [Fact]
    public void A_matrix_may_be_read_as_jagged_rows_and_back()
    {
        var rows = (float[][])ValueCodec.FromValue(ValueCodec.ToValue(new float[,] { { 1, 2 }, { 3, 4 } }), typeof(float[][]))!;
        Assert.Equal([[1f, 2f], [3f, 4f]], rows);
        Assert.Equal(new float[,] { { 1, 2 }, { 3, 4 } }, ValueCodec.FromValue(ValueCodec.ToValue(rows), typeof(float[,])));
    }

    [Fact]
    public void Float64_answers_are_taken_where_float32_was_asked_for() =>
        Assert.Equal(new[,] { { 0.5f } }, ValueCodec.FromValue(ValueCodec.ToValue(new[,] { { 0.5 } }), typeof(float[,])));

    [Fact]
    public void Jagged_rows_are_named()
    {
        var jagged = Assert.Throws<MalformedValueException>(() => ValueCodec.ToValue(new[] { new[] { 1f, 2f }, [3f] }));
        Assert.Equal("a jagged array: row 1 has 1 elements where row 0 has 2", jagged.Message);
        var missing = Assert.Throws<MalformedValueException>(() => ValueCodec.ToValue(new[] { new[] { 1f }, null! }));
        Assert.Contains("row 1 is null", missing.Message);
    }

    [Theory]
    [InlineData(typeof(int[]))]
    [InlineData(typeof(string))]
    [InlineData(typeof(float[]))]
    public void A_value_of_another_type_is_refused_in_the_candidates_words(Type target)
    {
        var refused = Assert.Throws<MalformedValueException>(() => ValueCodec.FromValue(ValueCodec.ToValue(new float[2, 2]), target));
        Assert.Contains(TypeNames.NameOf(target), refused.Message);
    }

    [Fact]
    public void A_float_never_becomes_an_integer() =>
        Assert.Throws<MalformedValueException>(() => ValueCodec.FromValue(ValueCodec.ToValue(new[] { 1.5f }), typeof(int[])));
}
