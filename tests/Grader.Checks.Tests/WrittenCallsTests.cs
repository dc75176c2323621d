using System.Collections.Immutable;
using CsCheck;
using Grader.Protocol;
using Grader.Testing;

namespace Grader.Checks.Tests;

public sealed class WrittenCallsTests
{
    public interface IEverything
    {
        double Mean(float[,] matrix, int[] ids, string[] names, bool[,]? mask, double weight, string text);

        void Reset();
    }

    static readonly Gen<double> s_real = Gen.OneOf(
        Gen.Double, Gen.Const(double.NaN), Gen.Const(double.PositiveInfinity), Gen.Const(-0.0), Gen.Const(1e-310));

    static readonly Gen<object?[]> s_arguments =
        from rows in Gen.Int[0, 3]
        from columns in Gen.Int[1, 3]
        from numbers in Gen.Single.Array[rows * columns]
        from ids in Gen.Int.Array[0, 4]
        from names in Gen.String[Gen.Char['\u0001', '\u2fff'], 0, 5].Array[0, 3]
        from masked in Gen.Bool
        from weight in s_real
        from text in Gen.String[Gen.Char[" ,()[]\"\\=#'a\n"], 0, 8]
        select new object?[]
        {
            Matrix(rows == 0 ? 0 : rows, rows == 0 ? 0 : columns, numbers), ids, names,
            masked ? new[,] { { true, false } } : null, weight, text,
        };

    static float[,] Matrix(int rows, int columns, float[] numbers)
    {
        var matrix = new float[rows, columns];
        Buffer.BlockCopy(numbers, 0, matrix, 0, sizeof(float) * rows * columns);
        return matrix;
    }

    static ImmutableArray<WrittenCall> Read(string text) => WrittenCalls.Read(WrittenLine.Of(text), typeof(IEverything));

    static ImmutableArray<WrittenLine> Lines(string text) => WrittenLine.Of(text);

    [Fact]
    public void A_call_that_is_written_down_is_read_as_it_was() => s_arguments.ForAll(arguments =>
    {
        var names = typeof(IEverything).GetMethod("Mean")!.GetParameters().Select(parameter => parameter.Name!);
        var given = names.Zip(arguments).Select(pair => new NamedValue(pair.First, ValueCodec.ToValue(pair.Second))).ToList();
        var read = Assert.Single(Read(WrittenCalls.Write("Mean", given)));
        Assert.Equal(given.Select(argument => argument.Value), read.Arguments.Select(argument => ValueCodec.ToValue(argument.Value)));
    });

    [Theory]
    [InlineData("Mean(1)", "Mean takes 6 arguments, not 1")]
    [InlineData("Max()", "the contract has no method Max")]
    [InlineData("Reset() =", "an example line is")]
    [InlineData("what?", "an example line is")]
    [InlineData("Mean([[1], [1, 2]], [], [], null, 1, \"\")", "rows of 1 and of 2")]
    [InlineData("Mean([1], [], [], null, 1, \"\")", "1 stands where a list is expected")]
    [InlineData("Mean([[1]], [1.5], [], null, 1, \"\")", "1.5")]
    [InlineData("Mean([[1]], [], [], null, one, \"\")", "one is no value as JSON writes it")]
    [InlineData("Mean([[1]], [], [], null, null, \"\")", "null is no number")]
    [InlineData("Mean([[1]], [], [], null, 1, 2)", "2 is no text in double quotes")]
    public void What_cannot_be_read_is_named_with_its_line(string call, string complaint)
    {
        var unreadable = Assert.Throws<UnreadableCallException>(() => Read($"# first\nReset()\n{call}"));
        Assert.Equal(3, unreadable.Line);
        Assert.Contains(complaint, unreadable.Message);
    }

    [Fact]
    public void A_value_that_cannot_be_read_is_named_with_the_line_that_gives_it()
    {
        var lines = WrittenCalls.InPlace(Lines("Reset()\nMean(a, [], [], null, 1, \"\")"), Lines("\na = [[x]]"));
        Assert.Equal(2, Assert.Throws<UnreadableCallException>(() => WrittenCalls.Read(lines, typeof(IEverything))).Line);
    }

    [Fact]
    public void Own_values_take_the_place_of_the_examples_and_own_calls_that_of_all_its_calls()
    {
        var example = Lines("a = [[1]]\nb = [1]\nMean(a, b, [], null, 1, \"x\") = 1\nReset()");
        Assert.Equal(
            ["a = [[2]]", "b = [1]", "Mean(a, b, [], null, 1, \"x\") = 1", "Reset()"],
            WrittenCalls.InPlace(example, Lines("a = [[2]]")).Select(line => line.Text));
        Assert.Equal(
            ["a = [[1]]", "b = [1]", "Reset()"], WrittenCalls.InPlace(example, Lines("Reset()")).Select(line => line.Text));
        Assert.Equal(["c"], WrittenCalls.UnusedNames(Lines("c = 1\nb = [2]"), example));
    }

    [Theory]
    [InlineData("Mean(\"f(x) = y\") = [1]", "Mean(\"f(x) = y\")")]
    [InlineData("Reset()", "Reset()")]
    [InlineData(" a = [1]", "a = [1]")]
    public void A_call_is_shown_without_its_answer(string line, string shown) => Assert.Equal(shown, WrittenCalls.WithoutAnswer(line));
}
