using System.Collections.Immutable;
using System.Globalization;

namespace Grader.Authoring.Coverage;

/// <summary>Kinds of characters that programs treat differently, or forget.</summary>
static class TextKinds
{
    public static ImmutableArray<TextKind> All { get; } =
    [
        new("a space", t => t.Contains(' ')),
        new("two spaces in a row", t => t.Contains("  ", StringComparison.Ordinal)),
        new("a space at the beginning", t => t.StartsWith(' ')),
        new("a space at the end", t => t.EndsWith(' ')),
        new("nothing but white space", t => t.Length > 0 && string.IsNullOrWhiteSpace(t)),
        new("a line feed", t => t.Contains('\n')),
        new("a carriage return", t => t.Contains('\r')),
        new("a tab", t => t.Contains('\t')),
        new("a no-break space", t => t.Contains('\u00A0')),
        new("white space beyond ASCII", t => t.Any(c => c > 127 && char.IsWhiteSpace(c))),
        new("an upper-case letter", t => t.Any(char.IsUpper)),
        new("a digit", t => t.Any(char.IsAsciiDigit)),
        new("punctuation", t => t.Any(char.IsPunctuation)),
        new("an apostrophe", t => t.Contains('\'')),
        new("a letter of another script", t => t.Any(c => c > 0x24F && char.IsLetter(c))),
        new("a combining mark", t => t.Any(c => char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)),
        new("a character beyond U+FFFF", t => t.Any(char.IsSurrogate)),
        new("the same character eight times in a row", HasLongRun),
        new("a control character", t => t.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'))),
    ];

    static bool HasLongRun(string text)
    {
        const int Long = 8;
        var run = 0;
        for (var i = 0; i < text.Length; i++)
        {
            run = i > 0 && text[i] == text[i - 1] ? run + 1 : 1;
            if (run >= Long)
            {
                return true;
            }
        }
        return false;
    }
}

sealed record TextKind(string Text, Func<string, bool> Holds);
