using System.Collections.Immutable;

namespace Grader.Cli.Reports;

/// <summary>Source code with line numbers, a screenful at a time, from the beginning again after the end.</summary>
sealed class CodePages
{
    /// <summary>Lines that the question takes.</summary>
    const int Around = 2;

    const int NumberWidth = 5;

    readonly ImmutableArray<string> _pages;
    int _next;

    public CodePages(string code, PageSize page)
    {
        var lines = code.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        (Lines, _pages) = (lines.Length, Fill(lines, page));
    }

    public int Lines { get; }

    public bool AreSeveral => _pages.Length > 1;

    public string Next() => _pages[_next++ % _pages.Length];

    static ImmutableArray<string> Fill(string[] lines, PageSize page)
    {
        var pages = ImmutableArray.CreateBuilder<string>();
        var rows = new List<string>();
        foreach (var (i, line) in lines.Index())
        {
            var written = Rows(i + 1, line, page.Width).ToList();
            if (rows.Count > 0 && rows.Count + written.Count > page.Height - Around)
            {
                pages.Add(string.Join('\n', rows));
                rows.Clear();
            }
            rows.AddRange(written);
        }
        pages.Add(string.Join('\n', rows));
        return pages.ToImmutable();
    }

    /// <summary>A line that is too long continues below itself, without a number.</summary>
    static IEnumerable<string> Rows(int number, string line, int width)
    {
        var parts = line.Chunk(Math.Max(20, width - NumberWidth - 1)).Select(part => new string(part)).DefaultIfEmpty("");
        return parts.Select((part, i) => $"{(i == 0 ? $"{number,4}" : "    ")} {part}");
    }
}
