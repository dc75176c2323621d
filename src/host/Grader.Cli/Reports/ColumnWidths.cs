using System.Collections.Immutable;

namespace Grader.Cli.Reports;

/// <summary>How wide the columns of a table become, so that no word is broken.</summary>
static class ColumnWidths
{
    /// <summary>
    /// The widths of the texts. If that is too much, the widest column shrinks until it is as narrow as its longest word. Empty if there is
    /// too little room even so.
    /// </summary>
    /// <param name="columns">The cells of each column.</param>
    /// <param name="width">Available for all columns together.</param>
    public static ImmutableArray<int> Fit(ImmutableArray<string[]> columns, int width)
    {
        var widths = columns.Select(cells => cells.Max(cell => cell.Length)).ToArray();
        var words = columns.Select(cells => cells.SelectMany(cell => cell.Split(' ')).Max(word => word.Length)).ToArray();
        while (widths.Sum() > width)
        {
            var widest = Enumerable.Range(0, widths.Length).Where(i => widths[i] > words[i]).OrderByDescending(i => widths[i])
                .FirstOrDefault(-1);
            if (widest < 0)
            {
                return [];
            }
            widths[widest]--;
        }
        return [.. widths];
    }
}
