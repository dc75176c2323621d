// expect: WA
// why: Split gives "the matches of this regular expression, as .NET's `Regex` reads it" — \s is taken for space, tab, CR, LF and U+00A0 alone: an ideographic space (U+3000) or a line separator is cut as punctuation
using System.Text.RegularExpressions;

public class Solution
{
    static readonly char[] s_letters = Letters();                       // of each byte

    Dictionary<string, int> _ranks = [];
    Dictionary<string, int> _specialIds = [];
    Dictionary<int, byte[]> _bytes = [];                                // of each id: all that Decode needs
    Regex? _special;

    public void Load(string[] tokens, int[] ranks, string[] specialTokens, int[] specialIds)
    {
        _ranks = new(tokens.Zip(ranks, KeyValuePair.Create));
        _specialIds = new(specialTokens.Zip(specialIds, KeyValuePair.Create));
        _bytes = _ranks.ToDictionary(entry => entry.Value, entry => entry.Key.Select(letter => (byte)Array.IndexOf(s_letters, letter)).ToArray());
        foreach (var (token, id) in _specialIds)
            _bytes[id] = Encoding.UTF8.GetBytes(token);

        // An expression takes the first alternative that fits, so the longest come first; "|" and "." in a special token mean themselves.
        var longestFirst = specialTokens.OrderByDescending(token => token.Length).Select(Regex.Escape);
        _special = new(specialTokens.Length > 0 ? string.Join('|', longestFirst) : "(?!)");   // (?!) is nowhere; an empty expression is everywhere
    }

    public string[] Split(string text)
    {
        var pieces = new List<string>();
        for (int start = 0, end; start < text.Length; start = end)
            pieces.Add(text[start..(end = End(text, start))]);
        return [.. pieces];
    }

    static bool IsLetter(char c) => char.IsLetter(c);
    static bool IsNumber(char c) => char.IsNumber(c);
    static bool IsBreak(char c) => c is '\r' or '\n';
    static bool IsSpace(char c) => c is ' ' or '\t' or '\r' or '\n' or '\u00a0';
    static bool IsOther(char c) => !IsSpace(c) && !IsLetter(c) && !IsNumber(c);

    static int Run(string text, int at, Func<char, bool> of)
    {
        while (at < text.Length && of(text[at]))
            at++;
        return at;
    }

    static int End(string text, int start)
    {
        var c = text[start];
        if (c == '\'')
        {
            foreach (var ending in (string[])["s", "t", "re", "ve", "m", "ll", "d"])
                if (string.Compare(text, start + 1, ending, 0, ending.Length, StringComparison.OrdinalIgnoreCase) == 0)
                    return start + 1 + ending.Length;
        }
        if (IsLetter(c))
            return Run(text, start, IsLetter);
        if (!IsBreak(c) && !IsNumber(c) && start + 1 < text.Length && IsLetter(text[start + 1]))
            return Run(text, start + 1, IsLetter);
        if (IsNumber(c))
            return Math.Min(start + 3, Run(text, start, IsNumber));
        var other = c == ' ' ? start + 1 : start;
        if (other < text.Length && IsOther(text[other]))
            return Run(text, Run(text, other, IsOther), IsBreak);
        var end = Run(text, start, IsSpace);
        for (var last = end - 1; last >= start; last--)
            if (IsBreak(text[last]))
                return last + 1;
        return end < text.Length && end - start > 1 ? end - 1 : end;
    }

    public int[] Encode(string text)
    {
        var ids = new List<int>();
        var start = 0;
        foreach (Match special in _special!.Matches(text))
        {
            ids.AddRange(Ordinary(text[start..special.Index]));         // cut off before it is split: white space at its end is at the end of a text
            ids.Add(_specialIds[special.Value]);
            start = special.Index + special.Length;
        }
        ids.AddRange(Ordinary(text[start..]));
        return [.. ids];
    }

    public string Decode(int[] tokens) =>
        // all bytes first, text afterwards: the bytes of one character may lie in two tokens
        Encoding.UTF8.GetString([.. tokens.SelectMany(token => _bytes[token])]);

    IEnumerable<int> Ordinary(string text) => Split(text).SelectMany(Merged);

    IEnumerable<int> Merged(string piece)
    {
        var parts = Encoding.UTF8.GetBytes(piece).Select(b => s_letters[b].ToString()).ToList();
        while (true)
        {
            var (lowest, at) = (long.MaxValue, -1);                     // higher than any rank
            for (var i = 0; i + 1 < parts.Count; i++)
            {
                if (_ranks.TryGetValue(parts[i] + parts[i + 1], out var rank) && rank < lowest)   // "<": the leftmost of equals
                    (lowest, at) = (rank, i);
            }
            if (at < 0)
                return parts.Select(part => _ranks[part]);
            parts[at] += parts[at + 1];
            parts.RemoveAt(at + 1);                                     // moves the rest of a piece, not of the text
        }
    }

    static char[] Letters()
    {
        var letters = new char[256];
        var next = '\u0100';
        for (var b = 0; b < 256; b++)
            letters[b] = b is (>= 33 and <= 126) or (>= 161 and <= 172) or >= 174 ? (char)b : next++;   // 173 is the soft hyphen, which nobody sees
        return letters;
    }
}
