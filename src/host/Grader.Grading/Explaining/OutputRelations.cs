using System.Globalization;
using Grader.Checks;
using Grader.Protocol;

namespace Grader.Grading.Explaining;

/// <summary>
/// Ways in which a whole answer can be off, common to all problems: transposed, reversed, scaled, shifted, not normalised. We claim one
/// only if it turns each right answer into the submission's, including the answers that are right.
/// </summary>
static class OutputRelations
{
    /// <summary>Fewest wrong answers that make a rule.</summary>
    public const int Fewest = 3;

    public static Misconception? Find(IReadOnlyList<ObservedCase> cases)
    {
        var compared = cases.Where(observed => observed is { Expected: not null, Actual: not null })
            .Select(observed => (Expected: observed.Expected!, Actual: observed.Actual!)).ToList();
        var wrong = compared.Where(pair => !ApproximateEquality.Holds(pair.Expected, pair.Actual)).ToList();
        if (wrong.Distinct().Count() < Fewest || wrong.Any(pair => !IsOfKind(pair.Expected, wrong[0].Expected)))
        {
            return null;
        }
        // a right text says nothing about wrong ids
        var pairs = compared.Where(pair => IsOfKind(pair.Expected, wrong[0].Expected)).ToList();
        var asIf = Matrices(pairs, wrong) ?? Ids(pairs) ?? WholeSequences(pairs) ?? TextsOf(pairs);
        return asIf is null ? null : new Misconception($"It behaves exactly as if {asIf}.", null, null, pairs.Count, null);
    }

    static bool IsOfKind(Value a, Value b) =>
        a.GetType() == b.GetType() && (a as TensorValue)?.Element.IsFloating == (b as TensorValue)?.Element.IsFloating;

    static string? Matrices(List<(Value Expected, Value Actual)> pairs, List<(Value Expected, Value Actual)> wrong)
    {
        if (Tensors(pairs) is not { } tensors
            || Tensors(wrong) is not { } wrongTensors
            || !tensors.All(pair => pair.Expected.Element.IsFloating))
        {
            return null;
        }
        bool All(Func<TensorValue, TensorValue, bool> holds) => tensors.All(pair => holds(pair.Expected, pair.Actual));
        bool Same(TensorValue a, double[] b) => ApproximateEquality.Holds(b, a.ToDoubles(), isFloating: true);

        if (All((e, a) => IsOfTransposedShape(e, a) && Same(a, Transposed(e))))
        {
            return "the answer were transposed";
        }
        if (!All((e, a) => e.Shape.SequenceEqual(a.Shape)))
        {
            return null;
        }
        if (All((e, a) => Same(a, Rows(e).AsEnumerable().Reverse().SelectMany(row => row).ToArray())))
        {
            return "the rows of the answer came in reverse order";
        }
        if (All((e, a) => Same(a, Rows(e).SelectMany(row => row.Reverse()).ToArray())))
        {
            return "the columns of the answer came in reverse order";
        }
        if (All((e, a) => Same(a, Rolled(Rows(e), 1))) || All((e, a) => Same(a, Rolled(Rows(e), -1))))
        {
            return "the rows of the answer were moved on by one";
        }
        if (Factor(wrongTensors) is { } factor && All((e, a) => Same(a, [.. e.ToDoubles().Select(x => x * factor)])))
        {
            return factor == -1
                ? "every number of the answer had the other sign"
                : $"every number of the answer were multiplied by {Number(factor)}";
        }
        var offsets = wrongTensors.Select(pair => Offset(pair.Expected, pair.Actual)).Distinct().ToList();
        if (offsets is [{ } offset] && All((e, a) => Same(a, [.. e.ToDoubles().Select(x => x + offset)])))
        {
            return $"{Number(offset)} were added to every number of the answer";
        }
        if (All((e, a) => Rows(e).Zip(Rows(a)).All(rows => IsMultiple(rows.First, rows.Second)))
            && wrongTensors.Count(pair => HasRowOfSeveralNumbers(pair.Expected)) >= Fewest)
        {
            return "each row of the answer were multiplied by a number of its own: look at what each row of weights sums to";
        }
        if (All((e, a) => Same(a, [.. e.ToDoubles().Select(x => Math.Truncate(x))]))
            || All((e, a) => Same(a, [.. e.ToDoubles().Select(x => Math.Round(x))])))
        {
            return "the numbers of the answer were rounded to whole ones";
        }
        // with a single row, or a single number, any claim about its edge would fit
        return wrongTensors.Count(pair => pair.Expected.Shape[0] > 1) >= Fewest ? EdgeRow(tensors) : null;
    }

    static string? EdgeRow(List<(TensorValue Expected, TensorValue Actual)> tensors)
    {
        bool AllBut(Func<double[][], int> left) => tensors.All(pair => AreAlikeBut(left, Rows(pair.Expected), Rows(pair.Actual)));
        return AllBut(rows => rows.Length - 1) ? "the last row of the answer were computed differently from the others" :
            AllBut(_ => 0) ? "the first row of the answer were computed differently from the others" : null;
    }

    /// <param name="left">Number of the row that is not compared.</param>
    static bool AreAlikeBut(Func<double[][], int> left, double[][] expected, double[][] actual) =>
        Enumerable.Range(0, expected.Length)
            .All(i => i == left(expected) || ApproximateEquality.Holds(actual[i], expected[i], isFloating: true));

    /// <summary>Integers that are right except for a constant, all of them or those from a certain id on.</summary>
    static string? Ids(List<(Value Expected, Value Actual)> pairs)
    {
        if (Tensors(pairs) is not { } tensors
            || tensors.Any(pair => pair.Expected.Element.IsFloating || !pair.Expected.Shape.SequenceEqual(pair.Actual.Shape)))
        {
            return null;
        }
        var elements = tensors.SelectMany(pair => pair.Expected.ToDoubles().Zip(pair.Actual.ToDoubles())).Distinct().ToList();
        var moved = elements.Where(element => element.First != element.Second).ToList();
        if (moved.Select(element => element.Second - element.First).Distinct().ToList() is not [var shift])
        {
            return null;
        }
        var threshold = moved.Min(element => element.First);
        var by = $"{Number(Math.Abs(shift))} too {(shift > 0 ? "large" : "small")}";
        return moved.Count == elements.Count ? $"every number of the answer were {by}" :
            elements.All(element => element.First >= threshold == (element.First != element.Second))
                ? $"every id from {Number(threshold)} on were {by}"
                : null;
    }

    static string? WholeSequences(List<(Value Expected, Value Actual)> pairs)
    {
        var items = pairs.Select(pair => (Expected: Sequences.Items(pair.Expected), Actual: Sequences.Items(pair.Actual))).ToList();
        return items.Any(pair => pair.Expected is null || pair.Actual is null)
            ? null
            : Sequences.All.Where(rule => items.All(pair => rule.Holds(pair.Expected!.Value, pair.Actual!.Value))).Select(rule => rule.AsIf)
                .FirstOrDefault();
    }

    static string? TextsOf(List<(Value Expected, Value Actual)> pairs)
    {
        if (!pairs.All(pair => pair is (TextValue, TextValue)))
        {
            return null;
        }
        bool All(Func<string, string> change) => pairs.All(
            pair => change(((TextValue)pair.Expected).Value) == ((TextValue)pair.Actual).Value);
        return All(text => text.ToLowerInvariant()) ? "the text were changed to lower case" :
            All(text => text.ToUpperInvariant()) ? "the text were changed to upper case" :
            All(text => text.Trim()) ? "the text were trimmed" :
            All(text => text.Replace(" ", "", StringComparison.Ordinal)) ? "the spaces were left out" : null;
    }

    static List<(TensorValue Expected, TensorValue Actual)>? Tensors(List<(Value Expected, Value Actual)> pairs)
    {
        // anything else than vectors and matrices has no such rule
        var tensors = pairs.Select(pair => (pair.Expected as TensorValue, pair.Actual as TensorValue)).ToList();
        return tensors.All(pair => pair is ({ Shape.Length: 1 or 2 }, { Shape.Length: 1 or 2 }))
            ? [.. tensors.Select(pair => (pair.Item1!, pair.Item2!))]
            : null;
    }

    static bool IsOfTransposedShape(TensorValue expected, TensorValue actual) =>
        expected.Shape.Length == 2
        && actual.Shape.Length == 2
        && actual.Shape[0] == expected.Shape[1]
        && actual.Shape[1] == expected.Shape[0];

    static double[] Transposed(TensorValue matrix)
    {
        var (data, rows, columns) = (matrix.ToDoubles(), matrix.Shape[0], matrix.Shape[1]);
        return [.. Enumerable.Range(0, columns).SelectMany(c => Enumerable.Range(0, rows).Select(r => data[(r * columns) + c]))];
    }

    /// <summary>All rows along the last dimension; in a vector, each element is a row.</summary>
    public static double[][] Rows(TensorValue tensor) =>
        tensor.Data.Length == 0 ? [] : [.. tensor.ToDoubles().Chunk(tensor.Shape.Length > 1 ? tensor.Shape[^1] : 1)];

    /// <summary>Zeros are not counted.</summary>
    static bool HasRowOfSeveralNumbers(TensorValue tensor) => Rows(tensor).Any(row => row.Count(x => x != 0) > 1);

    static double[] Rolled(double[][] rows, int by) =>
        [.. Enumerable.Range(0, rows.Length).SelectMany(i => rows[(i + by + rows.Length) % rows.Length])];

    /// <summary>The one factor, from the largest number, rounded to three decimals.</summary>
    static double? Factor(List<(TensorValue Expected, TensorValue Actual)> wrong)
    {
        var (expected, actual) = wrong.SelectMany(pair => pair.Expected.ToDoubles().Zip(pair.Actual.ToDoubles()))
            .MaxBy(pair => Math.Abs(pair.First));
        var factor = actual / expected;
        return double.IsFinite(factor) && factor != 0 ? Math.Round(factor, 3) : null;
    }

    static double? Offset(TensorValue expected, TensorValue actual) =>
        expected.Data.Length > 0 && expected.Shape.SequenceEqual(actual.Shape)
            ? Math.Round(actual.ToDoubles()[0] - expected.ToDoubles()[0], 3)
            : null;

    static bool IsMultiple(double[] expected, double[] actual)
    {
        var largest = Array.IndexOf(expected, expected.MaxBy(Math.Abs));
        var factor = actual[largest] / expected[largest];
        if (Math.Abs(expected[largest]) < 1e-3)
        {
            return actual.All(x => Math.Abs(x) < 1e-3); // a row of almost only zeros is mostly rounding errors
        }
        double[] multiple = [.. expected.Select(x => x * factor)];
        return double.IsFinite(factor) && factor != 0 && ApproximateEquality.Holds(actual, multiple, isFloating: true);
    }

    static string Number(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);
}
