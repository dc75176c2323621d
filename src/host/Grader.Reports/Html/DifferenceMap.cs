using System.Globalization;

namespace Grader.Reports.Html;

/// <summary>Two matrices of a counterexample, cell by cell: how far the submission's number is from the expected one.</summary>
/// <param name="Rows">The cells by row; all rows have the same length.</param>
sealed record DifferenceMap(IReadOnlyList<IReadOnlyList<DifferenceCell>> Rows)
{
    /// <summary>Null if the texts are no two matrices of the same shape, shown whole, with two rows or columns at least.</summary>
    public static DifferenceMap? Read(string? expected, string? actual)
    {
        if (ReadRows(expected) is not { } right || ReadRows(actual) is not { } own || !HaveOneShape(right, own))
        {
            return null;
        }
        var differences = right.Zip(own).SelectMany(rows => rows.First.Zip(rows.Second, Apart)).Where(double.IsFinite);
        var largest = differences.DefaultIfEmpty(0).Max();
        return new DifferenceMap([.. right.Zip(own).Select(rows => Cells(rows.First, rows.Second))]);

        List<DifferenceCell> Cells(double[] expectedRow, double[] actualRow) =>
            [.. expectedRow.Zip(actualRow, (e, a) => new DifferenceCell(e, a, Share(e, a, largest)))];
    }

    static bool HaveOneShape(List<double[]> right, List<double[]> own) =>
        right.Count == own.Count && right.Sum(row => row.Length) >= 2 && right.Concat(own).All(row => row.Length == right[0].Length);

    static double Apart(double expected, double actual) => Math.Abs(actual - expected);

    /// <summary>Of the largest difference; what is no number differs most.</summary>
    static double Share(double expected, double actual, double largest) =>
        expected.Equals(actual) ? 0 : double.IsFinite(Apart(expected, actual)) ? Apart(expected, actual) / Math.Max(largest, 1e-300) : 1;

    /// <summary>The rows of a matrix as reports render it; null if it is cut short or is no matrix of numbers.</summary>
    static List<double[]>? ReadRows(string? text)
    {
        if (text is null || text.Contains('…', StringComparison.Ordinal))
        {
            return null;
        }
        var rows = new List<double[]>();
        foreach (var line in text.Split('\n'))
        {
            var numbers = line.StartsWith("[ ", StringComparison.Ordinal) && line.EndsWith(" ]", StringComparison.Ordinal)
                ? line[1..^1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Number).ToArray()
                : [null];
            if (numbers.Any(number => number is null))
            {
                return null;
            }
            rows.Add([.. numbers.Select(number => number!.Value)]);
        }
        return rows;
    }

    static double? Number(string text) => text switch
    {
        "NaN" => double.NaN,
        "∞" => double.PositiveInfinity,
        "−∞" => double.NegativeInfinity,
        _ => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null,
    };
}

/// <param name="Share">How far they are apart, from 0 (the same) to 1 (the most).</param>
sealed record DifferenceCell(double Expected, double Actual, double Share);
