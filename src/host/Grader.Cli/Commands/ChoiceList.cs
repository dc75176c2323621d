using System.Collections.Immutable;
using System.Globalization;
using Grader.Cli.Reports;
using Grader.Problems;

namespace Grader.Cli.Commands;

/// <summary>Keys to choose from, numbered: with what each means if all of that fits on the screen, otherwise side by side.</summary>
sealed class ChoiceList
{
    /// <summary>Lines that the title and the question take.</summary>
    const int Around = 5;

    const int LeastMeaning = 24;

    readonly ImmutableArray<(string Key, string Text)> _choices;
    readonly int _width;

    public ChoiceList(ImmutableArray<(string Key, string Text)> choices, PageSize page)
    {
        (_choices, _width) = (choices, page.Width);
        var full = Full();
        HasMeanings = page.Width - MeaningAt >= LeastMeaning && full.Split('\n').Length <= page.Height - Around;
        Text = HasMeanings ? full : Columns([.. choices.Select((choice, i) => $"{i + 1,2} {choice.Key}")], page.Width);
    }

    public string Text { get; }

    /// <summary>Whether the text says what each key means.</summary>
    public bool HasMeanings { get; }

    /// <summary>Index of the choice that was written as a number or a key; null if there is none.</summary>
    public int? Find(string written) =>
        Prompt.NumberUpTo(_choices.Length, written) is { } number ? number - 1 :
        _choices.Select(choice => choice.Key).ToList().IndexOf(written) is >= 0 and var index ? index : null;

    /// <summary>The reply to a text that is not a choice: what <c>?7</c> or <c>?dead-relu</c> means, or the nearest key.</summary>
    public string Reply(string what, string written)
    {
        if (written.StartsWith('?') && Find(written[1..].Trim()) is { } asked)
        {
            return WordWrap.Hanging($"  {_choices[asked].Key}: {_choices[asked].Text}", _width, 2);
        }
        return written.Length == 0 || int.TryParse(written, NumberStyles.Integer, CultureInfo.InvariantCulture, out _)
            ? $"  The numbers are 1 to {_choices.Length}."
            : $"  There is no {what} `{written}`; the nearest is {Nearest(written)}.";
    }

    string Nearest(string written) => NearestNames.Find(written.TrimStart('?'), _choices.Select(choice => choice.Key)).First();

    int MeaningAt => _choices.Max(choice => choice.Key.Length) + 8;

    string Full()
    {
        var room = Math.Max(LeastMeaning, _width - MeaningAt);
        var below = $"\n{new string(' ', MeaningAt)}";
        return string.Join('\n', _choices.Select((choice, i) =>
            $"  {i + 1,2}  {choice.Key.PadRight(MeaningAt - 8)}  " + string.Join(below, WordWrap.Lines(choice.Text, room))));
    }

    /// <summary>In up to three columns, as the width allows, each read from top to bottom.</summary>
    public static string Columns(ImmutableArray<string> cells, int width)
    {
        for (var count = Math.Min(3, cells.Length); ; count--)
        {
            var rows = (cells.Length + count - 1) / count;
            var columns = cells.Chunk(rows).ToList();
            var widths = columns.Select(column => column.Max(cell => cell.Length)).ToList();
            if (count == 1 || widths.Sum() + (2 * (columns.Count - 1)) < width)
            {
                var lines = Enumerable.Range(0, rows).Select(row => columns.Where(column => row < column.Length)
                    .Select((column, i) => column[row].PadRight(widths[i])));
                return string.Join('\n', lines.Select(line => string.Join("  ", line).TrimEnd()));
            }
        }
    }
}
