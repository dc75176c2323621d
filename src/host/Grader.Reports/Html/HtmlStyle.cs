using System.Text;

namespace Grader.Reports.Html;

/// <summary>How a page looks: light or dark as the reader's system is, and black on white on paper.</summary>
static class HtmlStyle
{
    public static string Read()
    {
        using var reader = new StreamReader(typeof(HtmlStyle).Assembly.GetManifestResourceStream("report.css")!, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
