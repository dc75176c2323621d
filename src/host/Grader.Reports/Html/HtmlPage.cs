using System.Text;
using System.Xml;

namespace Grader.Reports.Html;

/// <summary>A page that needs nothing else: it can be kept, sent, printed, and read aloud.</summary>
public static class HtmlPage
{
    /// <summary>By it a page of ours is told from a file that somebody else wrote.</summary>
    const string Generator = "<meta name=\"generator\" content=\"grader\" />";

    static readonly XmlWriterSettings s_settings = new()
    {
        OmitXmlDeclaration = true,
        ConformanceLevel = ConformanceLevel.Fragment,
        Encoding = new UTF8Encoding(false),
        CloseOutput = false,
    };

    /// <param name="main">Writes what is between head and foot.</param>
    public static void Write(string title, Stream output, Action<HtmlWriter> main)
    {
        using var xml = XmlWriter.Create(output, s_settings);
        xml.WriteRaw("<!DOCTYPE html>\n");
        var page = new HtmlWriter(xml);
        page.Element(
            "html",
            () =>
            {
                page.Element("head", () => WriteHead(title, page));
                page.Element("body", () => page.Element("main", () => main(page)));
            },
            ("lang", "en"));
    }

    /// <summary>Whether nobody loses anything if a page is written there.</summary>
    public static bool IsOursOrMissing(string path) =>
        !Path.Exists(path) || (File.Exists(path) && File.ReadAllText(path).Contains(Generator, StringComparison.Ordinal));

    static void WriteHead(string title, HtmlWriter page)
    {
        page.Empty("meta", ("charset", "utf-8"));
        page.Empty("meta", ("name", "generator"), ("content", "grader"));
        page.Empty("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        page.Element("title", title);
        page.Element("style", HtmlStyle.Read());
    }
}
