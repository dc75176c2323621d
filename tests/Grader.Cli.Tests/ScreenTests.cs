using System.Diagnostics;

namespace Grader.Cli.Tests;

/// <summary>What fits on a screen, and what gives way.</summary>
public sealed class ScreenTests
{
    [Theory]
    [InlineData(0, 80)]
    [InlineData(1, 80)]
    [InlineData(2, 2)]
    [InlineData(132, 132)]
    public void A_terminal_that_says_that_it_has_no_width_is_taken_to_be_80_wide(int said, int taken) =>
        Assert.Equal(taken, CommandAssembly.Method<Func<int, int>>("Screen", "ColumnsOf")(said));

    [Theory]
    [InlineData("short", 9, "short")]
    [InlineData("one two three", 9, "one two\nthree")]
    [InlineData("  one two three", 9, "  one two\n  three")]
    [InlineData("exactly 9 wide", 9, "exactly 9\nwide")]
    [InlineData("a-word-without-end", 9, "a-word-wi\nthout-end")]
    [InlineData("            deep", 6, "   dee\n   p")]
    [InlineData("one\ntwo", 3, "one\ntwo")]
    [InlineData("ends in spaces      ", 14, "ends in spaces")]
    public void Text_is_broken_between_words_and_keeps_its_indentation(string text, int width, string lines) =>
        Assert.Equal(lines, CommandAssembly.Method<Func<string, int, string>>("Folding", "Fold")(text, width));

    [Fact]
    public void The_first_drawing_that_fits_is_shown_and_of_one_that_does_not_more_of_the_end()
    {
        var fit = CommandAssembly.Method<Func<IEnumerable<string[]>, int, IReadOnlyList<string>>>("Watching.ScreenFit", "Fit");
        string[] Lines(int count) => [.. Enumerable.Range(1, count).Select(i => $"{i}")];
        Assert.Equal(Lines(7), fit([Lines(9), Lines(7), Lines(5)], 8));
        Assert.Equal(["1", "2", "  …", "5", "6", "7", "8", "9"], fit([Lines(12), Lines(9)], 8));
        Assert.Empty(fit([], 8));
    }

    [Fact]
    public void Progress_is_one_line_that_never_reaches_the_edge_and_is_erased()
    {
        using var terminal = new StringWriter();
        using var source = new ActivitySource("Grader");
        using (CommandAssembly.New("Reports.ProgressLine", terminal, () => 20))
        {
            using var check = Step("matches the reference");
            using var detail = source.StartActivity("load the submission");
        }
        using var late = Step("late");
        Assert.Equal("\r\e[K  matches the refe…\r\r\e[K", terminal.ToString());

        Activity? Step(string name) => source.StartActivity(name, ActivityKind.Internal, default(ActivityContext), [new("step", true)]);
    }
}
