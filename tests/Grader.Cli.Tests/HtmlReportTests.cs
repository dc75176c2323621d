using System.Xml.Linq;
using Grader.Testing;

namespace Grader.Cli.Tests;

/// <summary><c>--format html</c>: a report as one page.</summary>
public sealed class HtmlReportTests : IDisposable
{
    static readonly string s_attention = Path.Combine(Repository.Problems, "transformers", "attention");

    readonly GraderProcess _grader = new();

    /// <summary>Every element of the page is closed, so that it can be read as XML.</summary>
    XElement Page(string path, params string[] options)
    {
        var file = Path.Combine(_grader.Folder, "report.html");
        _grader.Run(["run", "attention", path, "--seed", "1", "--format", $"html={file}", .. options]);
        var text = File.ReadAllText(file);
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"en\">", text);
        return XElement.Parse(text["<!DOCTYPE html>\n".Length..]);
    }

    XElement Read(string name)
    {
        var text = File.ReadAllText(Path.Combine(_grader.Folder, name));
        return XElement.Parse(text["<!DOCTYPE html>\n".Length..]);
    }

    [Fact]
    [Trait("Tier", "full")]
    public void A_report_of_a_kata_draws_how_it_trained_and_lists_earlier_tries()
    {
        var starter = Path.Combine(Repository.Problems, "debugging", "sudden-jumps", "starter.cs");
        Assert.Equal(1, _grader.Run("report", "sudden-jumps", starter).ExitCode);
        Assert.DoesNotContain("Tries before this one", Texts(Read("sudden-jumps-report.html"), "h2"));
        _grader.Run("report", "sudden-jumps", starter); // over the page of before, which is ours
        var page = Read("sudden-jumps-report.html");
        Assert.Contains("Tries before this one", Texts(page, "h2"));
        Assert.Contains(Texts(page, "figcaption"), text => text.StartsWith("Loss by step: first ", StringComparison.Ordinal));
        Assert.All(page.Descendants("svg"), chart => Assert.NotNull(chart.Attribute("aria-label")));
        Assert.NotEmpty(page.Descendants("polyline"));
    }

    [Fact]
    [Trait("Tier", "full")]
    public void A_file_that_is_no_page_of_ours_stays_as_it_is()
    {
        var mine = _grader.Write("attention-report.html", "<p>mine</p>");
        var refused = _grader.Run("report", "attention", Path.Combine(s_attention, "solution.cs"));
        Assert.Equal((2, ""), (refused.ExitCode, refused.Out));
        Assert.Equal("<p>mine</p>", File.ReadAllText(mine));
        Assert.Contains("--output", refused.Error);
    }

    [Fact]
    public void Progress_is_a_page_with_weak_spots_tracks_and_weeks()
    {
        var wrong = _grader.Write("attention.cs", "public class Solution { public int Attention() => 1; }");
        _grader.Run("run", "attention", wrong);
        _grader.Run("run", "attention", wrong);
        Assert.Equal(0, _grader.Run("progress", "--html", "progress.html").ExitCode);
        var page = Read("progress.html");
        Assert.Contains(Texts(page, "td"), text => text == "2 tries, not accepted yet");
        Assert.Contains(Texts(page, "td"), text => text == "grader start attention --timed");
        Assert.Contains(Texts(page, "h2"), text => text.StartsWith("transformers: 0 of 5", StringComparison.Ordinal));
        Assert.Contains("weak: attention, 2 tries, not accepted yet", _grader.Run("progress").Out);
    }

    static string[] Texts(XElement page, string name) => [.. page.Descendants(name).Select(element => element.Value)];

    [Fact]
    [Trait("Tier", "full")]
    public void A_page_holds_verdict_kind_of_mistake_checks_and_the_smallest_input_with_the_cells_that_differ()
    {
        var page = Page(Path.Combine(s_attention, "mistakes", "no-scaling.cs"));
        Assert.Equal(["attention: WA wrong answer"], Texts(page, "title"));
        Assert.Contains(Texts(page, "p"), text => text.Contains("√dₖ", StringComparison.Ordinal));
        Assert.Contains(Texts(page, "th"), text => text.StartsWith("matches the reference", StringComparison.Ordinal));
        Assert.Contains(Texts(page, "h2"), text => text.StartsWith("The smallest input found", StringComparison.Ordinal));
        // nothing else is needed
        Assert.DoesNotContain(page.Descendants(), element => element.Name.LocalName is "script" or "link" or "img");
        Assert.All(page.Descendants("pre"), block => Assert.NotNull(block.Attribute("aria-label")));
    }

    [Fact]
    [Trait("Tier", "full")]
    public void What_a_submission_writes_stays_text()
    {
        var file = _grader.Write("attention.cs", "public class Solution { public int Attention(<script>alert(1)</script> \u0001) => 1; }");
        var page = Page(file);
        Assert.Contains(Texts(page, "h2"), text => text == "It does not compile");
        Assert.Contains(Texts(page, "pre"), text => text.Contains("<script>alert(1)</script>", StringComparison.Ordinal));
        Assert.Empty(page.Descendants("script"));
    }

    public void Dispose() => _grader.Dispose();
}
