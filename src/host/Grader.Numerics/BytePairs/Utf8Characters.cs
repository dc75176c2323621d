namespace Grader.Numerics;

/// <summary>Where characters begin in UTF-8 that may be cut off at both ends.</summary>
static class Utf8Characters
{
    /// <summary>The first byte that is not inside a character; the length if there is none.</summary>
    public static int FirstBegin(ReadOnlySpan<byte> text)
    {
        var at = 0;
        while (at < text.Length && IsInside(text[at]))
            at++;
        return at;
    }

    /// <summary>Where the last character begins, and whether it is complete.</summary>
    public static int LastBegin(ReadOnlySpan<byte> text, out bool isWhole)
    {
        var at = text.Length - 1;
        while (at > 0 && IsInside(text[at]))
            at--;
        var length = text[at] switch { < 0x80 => 1, < 0xe0 => 2, < 0xf0 => 3, _ => 4 };
        isWhole = at + length == text.Length;
        return at;
    }

    static bool IsInside(byte value) => (value & 0xc0) == 0x80;
}
