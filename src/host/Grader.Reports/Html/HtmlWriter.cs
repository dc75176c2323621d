using System.Xml;

namespace Grader.Reports.Html;

/// <summary>Writes elements of a page. All text is escaped, whoever wrote it; no element is left open or closed in short.</summary>
public sealed class HtmlWriter(XmlWriter xml)
{
    /// <summary>An element with whatever <paramref name="content"/> writes into it.</summary>
    public void Element(string name, Action content, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(name, attributes);
        content();
        xml.WriteFullEndElement();
    }

    /// <summary>An element with a text in it.</summary>
    public void Element(string name, string text, params ReadOnlySpan<(string Name, string Value)> attributes) =>
        Element(name, () => Text(text), attributes);

    /// <summary>An element that has no content.</summary>
    public void Empty(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(name, attributes);
        xml.WriteEndElement();
    }

    public void Text(string text) => xml.WriteString(XmlText.Allowed(text));

    /// <summary>A part of the page with a title that names it; on a narrow screen it is scrolled, with the keyboard too.</summary>
    public void Section(string title, Action content) => Element(
        "section",
        () =>
        {
            Element("h2", title);
            content();
        },
        ("aria-label", title), ("tabindex", "0"));

    /// <summary>A table of texts with a title above each column.</summary>
    public void Table(IEnumerable<string> titles, IEnumerable<IReadOnlyList<string>> rows) => Element("table", () =>
    {
        TableHead(titles);
        Element("tbody", () =>
        {
            foreach (var row in rows)
            {
                Element("tr", () =>
                {
                    Element("th", row[0], ("scope", "row"));
                    foreach (var cell in row.Skip(1))
                    {
                        Element("td", cell);
                    }
                });
            }
        });
    });

    /// <summary>The titles of a table's columns.</summary>
    public void TableHead(IEnumerable<string> titles) => Element("thead", () => Element("tr", () =>
    {
        foreach (var title in titles)
        {
            Element("th", title, ("scope", "col"));
        }
    }));

    /// <summary>Text with its line ends, which can be scrolled with the keyboard too if it is wide.</summary>
    /// <param name="label">What a screen reader says that it is.</param>
    public void Block(string text, string label) => Element("pre", text, ("tabindex", "0"), ("role", "region"), ("aria-label", label));

    void Start(string name, ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
        {
            xml.WriteAttributeString(attribute, XmlText.Allowed(value));
        }
    }
}
