using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Spectre.Console;
using Spectre.Console.Rendering;
using MarkdownCell = Markdig.Extensions.Tables.TableCell;
using MarkdownRow = Markdig.Extensions.Tables.TableRow;
using MarkdownTable = Markdig.Extensions.Tables.Table;
using ScreenTable = Spectre.Console.Table;

namespace Grader.Cli.Reports;

/// <summary>
/// Markdown for a terminal: headings and emphasis in bold or italics, code in a colour, tables laid out, all of it broken between words.
/// </summary>
static class MarkdownText
{
    /// <summary>The largest width that is comfortable to read.</summary>
    const int MaxWidth = 100;

    /// <summary>Between the columns of a table.</summary>
    const int Gap = 2;

    static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    public static void Write(string markdown, IAnsiConsole console)
    {
        var width = Math.Min(console.Profile.Width, MaxWidth);
        console.Profile.Width = width;
        console.Write(Blocks(Markdown.Parse(markdown, s_pipeline), width));
    }

    /// <summary>The blocks one below the other, with an empty line between them.</summary>
    static Rows Blocks(ContainerBlock blocks, int width) =>
        new(blocks.SelectMany((block, i) => i == 0 ? [Rendered(block, width)] : new[] { new Text(""), Rendered(block, width) }));

    static IRenderable Rendered(Block block, int width) => block switch
    {
        HeadingBlock heading => new Markup($"[bold]{Inlines(heading.Inline)}[/]"),
        MarkdownTable table => Rendered(table, width),
        QuoteBlock quote => Indented(Blocks(quote, width - 2), 2),
        ListBlock list =>
            new Rows(list.OfType<ListItemBlock>().Select((item, i) => Rendered(item, list.IsOrdered ? $"{i + 1}." : "•", width))),
        CodeBlock code => Indented(new Text(Code(code, width - 4), new Style(Color.Blue)), 4),
        LeafBlock { Inline: { } inlines } => new Markup(Inlines(inlines)),
        _ => new Text(""),
    };

    static Grid Rendered(ListItemBlock item, string mark, int width) => new Grid()
        .AddColumn(new GridColumn().NoWrap().PadRight(1).Width(mark.Length)).AddColumn(new GridColumn().PadRight(0))
        .AddRow(new Text(mark), Blocks(item, width - mark.Length - 1));

    /// <summary>A line that is too long continues below, indented further.</summary>
    static string Code(CodeBlock code, int width) => string.Join('\n', code.Lines.ToString().Split('\n').Select(line =>
    {
        var indent = line.Length - line.TrimStart().Length;
        return line.Length <= width ? line : new string(' ', indent) + WordWrap.Hanging(line, width, indent + 4);
    }));

    static Padder Indented(IRenderable inner, int indent) => new(inner, new Padding(indent, 0, 0, 0));

    static IRenderable Rendered(MarkdownTable table, int width)
    {
        var rows = table.OfType<MarkdownRow>().Select(row => row.OfType<MarkdownCell>().Select(Cell).ToArray()).ToList();
        var count = rows.Max(row => row.Length);
        var columns = Enumerable.Range(0, count).Select(i =>
            rows.Select(row => i < row.Length ? Markup.Remove(row[i]) : "").ToArray());
        var widths = ColumnWidths.Fit([.. columns], width - (Gap * (count - 1)));
        if (widths.IsEmpty)
        {
            return new Rows(rows.Skip(1).Select(row => new Markup(string.Join(" · ", row.Where(cell => cell.Length > 0)))));
        }
        var screen = new ScreenTable().Border(TableBorder.None).HideHeaders();
        foreach (var (i, columnWidth) in widths.Index())
        {
            screen.AddColumn(new TableColumn("").Width(columnWidth).Padding(0, 0, i < count - 1 ? Gap : 0, 0));
        }
        foreach (var (i, row) in rows.Index())
        {
            screen.AddRow(
                row.Concat(Enumerable.Repeat("", count - row.Length)).Select(cell => new Markup(i == 0 ? $"[bold]{cell}[/]" : cell)));
        }
        return screen;
    }

    static string Cell(MarkdownCell cell) => string.Join(' ', cell.OfType<LeafBlock>().Select(block => Inlines(block.Inline)));

    /// <summary>The inlines as markup.</summary>
    static string Inlines(ContainerInline? inlines) => string.Concat((inlines ?? []).Select(Inlined));

    static string Inlined(Inline inline) => inline switch
    {
        LiteralInline literal => SafeText.Safe(literal.Content.ToString()),
        CodeInline code => $"[blue]{SafeText.Safe(code.Content)}[/]",
        LineBreakInline { IsHard: true } => "\n",
        LineBreakInline => " ",
        EmphasisInline { DelimiterCount: 2 } strong => $"[bold]{Inlines(strong)}[/]",
        EmphasisInline emphasis => $"[italic]{Inlines(emphasis)}[/]",
        LinkInline { Url: { } url } link => $"{Inlines(link)} ({SafeText.Safe(url)})",
        AutolinkInline address => SafeText.Safe(address.Url),
        HtmlEntityInline entity => SafeText.Safe(entity.Transcoded.ToString()),
        HtmlInline html => SafeText.Safe(html.Tag),
        ContainerInline container => Inlines(container),
        _ => "",
    };
}
