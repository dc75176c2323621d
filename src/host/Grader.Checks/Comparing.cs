using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using Grader.Numerics;
using Grader.Protocol;

namespace Grader.Checks;

/// <summary>Compares an answer with the expected one and says where they differ.</summary>
static class Comparing
{
    /// <exception cref="WrongAnswerException">They differ by more than the tolerance.</exception>
    public static void Equal(object? expected, object? actual, Tolerance tolerance, string what)
    {
        Equal(ValueCodec.ToValue(expected), Given(actual, what), tolerance, what);
    }

    /// <summary>
    /// What a submission answered, as a value. A check may put several answers together, rows of different lengths for example: that they
    /// do not fit together is the submission's fault, and not the check's.
    /// </summary>
    /// <exception cref="WrongAnswerException">They are no value.</exception>
    public static Value Given(object? actual, string what)
    {
        try
        {
            return ValueCodec.ToValue(actual);
        }
        catch (MalformedValueException malformed)
        {
            throw new WrongAnswerException($"{what} is wrong: {malformed.Message}");
        }
    }

    /// <param name="parts">The contract's names for the parts of a tuple.</param>
    public static void Equal(Value expected, Value actual, Tolerance tolerance, string what, ImmutableArray<string> parts = default)
    {
        if (Difference(expected, actual, tolerance, parts) is { } difference)
        {
            throw new WrongAnswerException($"{what} is wrong", Rendering.Render(expected), Rendering.Render(actual), difference)
            {
                Values = (expected, actual),
            };
        }
    }

    /// <summary>Where two values differ, in words; null if they agree.</summary>
    public static string? Difference(Value expected, Value actual, Tolerance tolerance, ImmutableArray<string> parts = default) =>
        (expected, actual) switch
        {
            (NullValue, NullValue) => null,
            (BooleanValue e, BooleanValue a) => e == a ? null : $"{Text(e.Value)} was expected",
            (IntegerValue e, IntegerValue a) => e == a ? null : $"off by {a.Value - e.Value}",
            (RealValue e, RealValue a) => tolerance.Accepts(e.Value, a.Value) ? null : $"off by {Rendering.Number(a.Value - e.Value)}",
            (TextValue e, TextValue a) => Texts(e.Value, a.Value),
            (TensorValue e, TensorValue a) => Tensors(e, a, tolerance),
            (ListValue e, ListValue a) => Lists(e, a, tolerance, parts),
            // an empty list of strings and an empty list of numbers look the same
            (ListValue { Items.Length: 0 }, TensorValue { Data.Length: 0 })
                or (TensorValue { Data.Length: 0 }, ListValue { Items.Length: 0 }) => null,
            _ => $"{ValueCodec.Describe(actual)} instead of {ValueCodec.Describe(expected)}",
        };

    /// <summary>
    /// How much of the tolerance an answer of floating-point numbers uses; null for any other answer, or if its shape is wrong.
    /// </summary>
    public static double? ToleranceUse(Value expected, Value actual, Tolerance tolerance) => (expected, actual) switch
    {
        _ when tolerance == Tolerance.Exact => null,
        (RealValue e, RealValue a) => tolerance.Use(e.Value, a.Value),
        (TensorValue { Element.IsFloating: true } e, TensorValue a) when e.Shape.SequenceEqual(a.Shape) =>
            Comparison.Use(e.ToDoubles(), a.ToDoubles(), tolerance),
        (ListValue e, ListValue a) when e.Items.Length == a.Items.Length =>
            e.Items.Zip(a.Items).Max(pair => ToleranceUse(pair.First, pair.Second, tolerance)),
        _ => null,
    };

    static string? Tensors(TensorValue expected, TensorValue actual, Tolerance tolerance)
    {
        if (!expected.Shape.SequenceEqual(actual.Shape))
        {
            if (expected.Shape.Length != 1 || actual.Shape.Length != 1)
            {
                return $"the shape is {Rendering.Shape(actual)} instead of {Rendering.Shape(expected)}";
            }
            var lengths = $"{actual.Shape[0]} elements instead of {expected.Shape[0]}";
            return FirstDifference(expected, actual) is { } first ? $"{lengths}; {first}" : lengths;
        }
        if (!expected.Element.IsFloating)
        {
            return FirstDifference(expected, actual);
        }
        if (Comparison.Worst(expected.ToDoubles(), actual.ToDoubles(), tolerance) is not { } worst)
        {
            return null;
        }
        var place = Rendering.Place(worst.Index, expected.Shape);
        var others = worst.Mismatches == 1 ? "" : $"; {worst.Mismatches} of {worst.Total} elements differ";
        return double.IsFinite(worst.AbsoluteError)
            ? $"{place}: off by {Rendering.Number(worst.AbsoluteError)}{others}"
            : $"{place}: {Rendering.Number(worst.Actual)} instead of {Rendering.Number(worst.Expected)}{others}";
    }

    static string? FirstDifference(TensorValue expected, TensorValue actual) =>
        expected.Element.IsFloating || actual.Element.IsFloating
            ? FirstDifference(expected.Shape, expected.ToDoubles(), actual.ToDoubles(), Rendering.Number)
            : FirstDifference(
                expected.Shape, expected.ToIntegers(), actual.ToIntegers(), static number => number.ToString(CultureInfo.InvariantCulture));

    static string? FirstDifference<T>(
        ImmutableArray<int> shape, T[] expected, T[] actual, Func<T, string> render) where T : struct, IEqualityOperators<T, T, bool>
    {
        for (var i = 0; i < Math.Min(expected.Length, actual.Length); i++)
        {
            if (expected[i] != actual[i])
            {
                return $"{Rendering.Place(i, shape)}: {render(actual[i])} instead of {render(expected[i])}";
            }
        }
        return null;
    }

    static string? Texts(string expected, string actual)
    {
        if (expected == actual)
        {
            return null;
        }
        var common = 0;
        while (common < Math.Min(expected.Length, actual.Length) && expected[common] == actual[common])
        {
            common++;
        }
        return $"they first differ at character {common}";
    }

    static string? Lists(ListValue expected, ListValue actual, Tolerance tolerance, ImmutableArray<string> parts)
    {
        for (var i = 0; i < Math.Min(expected.Items.Length, actual.Items.Length); i++)
        {
            if (Difference(expected.Items[i], actual.Items[i], tolerance) is { } difference)
            {
                // numbers occur in no list except a tuple's
                var place = expected.Items[i] is TextValue or ListValue ? $"item {i}" : Rendering.Part(i, expected.Items.Length, parts);
                return $"{place}: {difference}";
            }
        }
        return expected.Items.Length == actual.Items.Length ? null : $"{actual.Items.Length} items instead of {expected.Items.Length}";
    }

    static string Text(bool value) => value ? "true" : "false";
}
