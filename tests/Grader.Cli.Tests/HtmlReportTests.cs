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
