using System.Globalization;
using System.Text;
using Spectre.Console;

namespace Grader.Cli.Reports;

/// <summary>Texts and numbers of a submission, as every report shows them.</summary>
static class SafeText
{
    /// <summary>Escapes a candidate's text, so that it cannot set colours, move the cursor, or hide what follows.</summary>
    public static string Safe(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            safe.Append(char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format ? '·' : c);
        }
        return Markup.Escape(safe.ToString());
    }

    /// <summary><c>1 call</c>, <c>3 calls</c></summary>
    public static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
