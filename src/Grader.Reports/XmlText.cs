using System.Text;
using System.Xml;

namespace Grader.Reports;

/// <summary>Text of a submission in XML.</summary>
static class XmlText
{
    /// <summary>
    /// The text with U+FFFD for what XML 1.0 forbids, which no escape makes legal: control characters, U+FFFE and U+FFFF, and halves of
    /// surrogate pairs.
    /// </summary>
    public static string Allowed(string text)
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
