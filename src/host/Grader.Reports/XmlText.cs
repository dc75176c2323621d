using System.Text;
using System.Xml;

namespace Grader.Reports;

/// <summary>Text of a submission in XML.</summary>
static class XmlText
{
    /// <summary>
    /// The text with U+FFFD for what XML 1.0 forbids even when escaped: control characters, U+FFFE and U+FFFF, and halves of surrogate
    /// pairs. What Jenkins (junit-attachments) and GitLab take for the name of a file to publish gets a zero-width space.
    /// </summary>
    public static string Allowed(string text) =>
        WithLegalCharacters(text).Replace("[[ATTACHMENT|", "[[ATTACHMENT\u200b|", StringComparison.Ordinal);

    static string WithLegalCharacters(string text)
    {
        if (text.All(XmlConvert.IsXmlChar))
        {
            return text;
        }
        var allowed = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) // gives U+FFFD for halves
        {
            var isForbidden = rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value);
            allowed.Append(isForbidden ? Rune.ReplacementChar.ToString() : rune.ToString());
        }
        return allowed.ToString();
    }
}
