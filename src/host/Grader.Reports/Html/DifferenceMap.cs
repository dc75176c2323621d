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
        var apart = right.Zip(own).SelectMany(rows => rows.First.Zip(rows.Second, (e, a) => Math.Abs(a.Value - e.Value)));
        var largest = apart.Where(double.IsFinite).DefaultIfEmpty(0).Max();
        return new DifferenceMap([.. right.Zip(own).Select(rows => Cells(rows.First, rows.Second))]);

        List<DifferenceCell> Cells(RenderedNumber[] expectedRow, RenderedNumber[] actualRow) =>
            [.. expectedRow.Zip(actualRow, (e, a) => new DifferenceCell(e.Text, a.Text, Share(e.Value, a.Value, largest)))];
    }

    static bool HaveOneShape(List<RenderedNumber[]> right, List<RenderedNumber[]> own) =>
        right.Count == own.Count && right.Sum(row => row.Length) >= 2 && right.Concat(own).All(row => row.Length == right[0].Length);

    /// <summary>Of the largest difference; what is no number differs most.</summary>
    static double Share(double expected, double actual, double largest)
    {
        if (expected.Equals(actual))
        {
            return 0;
        }
        var apart = Math.Abs(actual - expected);
        return double.IsFinite(apart) ? apart / Math.Max(largest, 1e-300) : 1;
    }

    /// <summary>The rows of a matrix as reports render it; null if it is cut short or is no matrix of numbers.</summary>
    static List<RenderedNumber[]>? ReadRows(string? text)
    {
        var rows = new List<RenderedNumber[]>();
        foreach (var line in text?.Split('\n') ?? [])
        {
            if (!line.StartsWith("[ ", StringComparison.Ordinal) || !line.EndsWith(" ]", StringComparison.Ordinal))
            {
                return null;
            }
            var numbers = line[1..^1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(RenderedNumber.Read).ToList();
            if (numbers.Contains(null))
            {
                return null; // "…" too, where the rest is cut off
            }
            rows.Add([.. numbers.Select(number => number!.Value)]);
        }
        return rows.Count > 0 ? rows : null;
    }

    readonly record struct RenderedNumber(string Text, double Value)
    {
        public static RenderedNumber? Read(string text)
        {
            double? value = text switch
            {
                "NaN" => double.NaN,
                "∞" => double.PositiveInfinity,
                "−∞" => double.NegativeInfinity,
                _ => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null,
            };
            return value is { } known ? new RenderedNumber(text, known) : null;
        }
    }
}

/// <param name="Expected">As the report renders it.</param>
/// <param name="Actual">The submission's, likewise.</param>
/// <param name="Share">How far they are apart, from 0 (the same) to 1 (the most).</param>
sealed record DifferenceCell(string Expected, string Actual, double Share);
