using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Grader.Numerics;

/// <summary>
/// Splits text into the pieces that GPT-4's tokenizer (cl100k_base) encodes one by one. Written by hand, because a regular expression
/// takes longer to split a text than the rest of the encoder takes in all; a test compares it with the expression:
/// <c>'(?i:[sdmt]|ll|ve|re)|[^\r\n\p{L}\p{N}]?+\p{L}++|\p{N}{1,3}+| ?[^\s\p{L}\p{N}]++[\r\n]*+|\s++$|\s*[\r\n]|\s+(?!\S)|\s</c>
/// (openai/tiktoken, tiktoken_ext/openai_public.py), as .NET's Regex reads it: by UTF-16 units, so that a character beyond U+FFFF is
/// never a letter or a digit and never the one character that a word may begin with.
/// </summary>
public static class Cl100kSplit
{
    enum Kind : byte
    {
        /// <summary>[^\s\p{L}\p{N}]</summary>
        Other,
        Letter,
        Number,
        NewLine,

        /// <summary>White space that is not a new line.</summary>
        Space,
    }

    static readonly Kind[] Kinds = Classify();

    /// <summary>The end of the piece that begins at <paramref name="start"/>, for walking over a text.</summary>
    /// <param name="text">Valid UTF-8.</param>
    /// <param name="start">Where the last piece ended; 0 at first. Must be less than the length.</param>
    /// <returns>Greater than <paramref name="start"/>, at most the length.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The start does not lie in the text.</exception>
    public static int NextEnd(ReadOnlySpan<byte> text, int start)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)start, (uint)text.Length, nameof(start));
        var begins = text[start];
        if (begins == ' ' && start + 1 < text.Length && char.IsAsciiLetter((char)text[start + 1]))
            return EndOfLetters(text, start + 2); // most pieces of most texts

        var first = KindAt(text, start, out var length);
        var second = start + length;
        if (first == Kind.Letter)
            return EndOfLetters(text, second);
        if (first == Kind.Number)
            return EndOfNumber(text, second);
        if (begins == '\'' && EndOfContraction(text, second) is > 0 and var contraction)
            return contraction;

        var next = second < text.Length ? KindAt(text, second, out _) : (Kind?)null;
        if (first != Kind.NewLine && length < 4 && next == Kind.Letter)
            return EndOfLetters(text, second);
        if (first == Kind.Other || (begins == ' ' && next == Kind.Other))
            return EndOfNewLines(text, EndOfOthers(text, second));
        return EndOfWhiteSpace(text, start);
    }

    static int EndOfLetters(ReadOnlySpan<byte> text, int at)
    {
        while (true)
        {
            // Sixteen bytes at once: a loop over letters would mispredict its end, word after word.
            if (at + Vector128<byte>.Count <= text.Length)
            {
                var bytes = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(text), (nuint)at);
                var fromA = (bytes | Vector128.Create((byte)0x20)) - Vector128.Create((byte)'a');
                var letters = Vector128.LessThan(fromA, Vector128.Create((byte)26));
                var count = BitOperations.TrailingZeroCount(~letters.ExtractMostSignificantBits());
                at += count;
                if (count == Vector128<byte>.Count)
                    continue;
                if (text[at] < 0x80)
                    return at;
            }
            if (at >= text.Length || KindAt(text, at, out var length) != Kind.Letter)
                return at;
            at += length;
        }
    }

    static int EndOfOthers(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length && KindAt(text, at, out var length) == Kind.Other)
            at += length;
        return at;
    }

    /// <summary>At most three digits; the first has been read.</summary>
    static int EndOfNumber(ReadOnlySpan<byte> text, int at)
    {
        for (var digits = 1; digits < 3 && at < text.Length && KindAt(text, at, out var length) == Kind.Number; digits++)
            at += length;
        return at;
    }

    static int EndOfContraction(ReadOnlySpan<byte> text, int at)
    {
        if (at >= text.Length)
            return 0;
        var first = text[at] | 0x20;
        if (first is 's' or 'd' or 'm' or 't')
            return at + 1;
        if (at + 1 >= text.Length)
            return 0;
        return (first, text[at + 1] | 0x20) is ('l', 'l') or ('v', 'e') or ('r', 'e') ? at + 2 : 0;
    }

    static int EndOfNewLines(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length && text[at] is (byte)'\r' or (byte)'\n')
            at++;
        return at;
    }

    /// <summary>
    /// A run of white space: all of it at the end of the text; else up to its last new line; else all but its last character, which goes
    /// with what follows; else that one character.
    /// </summary>
    static int EndOfWhiteSpace(ReadOnlySpan<byte> text, int start)
    {
        int at = start, last = start, afterNewLine = start;
        while (at < text.Length)
        {
            var kind = KindAt(text, at, out var length);
            if (kind is not (Kind.Space or Kind.NewLine))
                break;
            last = at;
            at += length;
            if (kind == Kind.NewLine)
                afterNewLine = at;
        }
        if (at == text.Length)
            return at;
        if (afterNewLine > start)
            return afterNewLine;
        return last > start ? last : at;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Kind KindAt(ReadOnlySpan<byte> text, int at, out int length)
    {
        var first = text[at];
        length = 1;
        return first < 0x80 ? Kinds[first] : KindBeyondAscii(text[at..], out length);
    }

    static Kind KindBeyondAscii(ReadOnlySpan<byte> text, out int length)
    {
        Rune.DecodeFromUtf8(text, out var rune, out length);
        return rune.IsBmp ? Kinds[rune.Value] : Kind.Other;
    }

    static Kind[] Classify()
    {
        var kinds = new Kind[1 << 16];
        for (var i = 0; i < kinds.Length; i++)
        {
            var c = (char)i;
            kinds[i] = char.IsLetter(c) ? Kind.Letter
                : char.IsNumber(c) ? Kind.Number
                : c is '\r' or '\n' ? Kind.NewLine
                : char.IsWhiteSpace(c) ? Kind.Space
                : Kind.Other;
        }
        return kinds;
    }
}
