// expect: TLE WA
// why: "Twice the text must not take four times as long, in `Encode` and in `Decode`, even if the text is full of special tokens." — Decode adds each special token to a string that is copied every time: quadratic in the number of special tokens
using System.Text.RegularExpressions;

public class Solution
{
    static readonly Regex s_piece = new(@"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+");
    static readonly char[] s_letters = Letters();                       // of each byte

    Dictionary<string, int> _ranks = [];
    Dictionary<string, int> _specialIds = [];
    Dictionary<int, string> _specialTexts = [];
    Dictionary<int, byte[]> _bytes = [];
    Regex? _special;

    public void Load(string[] tokens, int[] ranks, string[] specialTokens, int[] specialIds)
    {
        _ranks = new(tokens.Zip(ranks, KeyValuePair.Create));
        _specialIds = new(specialTokens.Zip(specialIds, KeyValuePair.Create));
        _bytes = _ranks.ToDictionary(entry => entry.Value, entry => entry.Key.Select(letter => (byte)Array.IndexOf(s_letters, letter)).ToArray());
        _specialTexts = _specialIds.ToDictionary(entry => entry.Value, entry => entry.Key);

        // An expression takes the first alternative that fits, so the longest come first; "|" and "." in a special token mean themselves.
        var longestFirst = specialTokens.OrderByDescending(token => token.Length).Select(Regex.Escape);
        _special = new(specialTokens.Length > 0 ? string.Join('|', longestFirst) : "(?!)");   // (?!) is nowhere; an empty expression is everywhere
    }

    public string[] Split(string text) => [.. s_piece.Matches(text).Select(match => match.Value)];

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

    public string Decode(int[] tokens)
    {
        // special tokens are text already; what lies between them is bytes
        var (text, bytes) = ("", new List<byte>());
        foreach (var token in tokens)
        {
            if (_specialTexts.TryGetValue(token, out var special))
            {
                text += Encoding.UTF8.GetString([.. bytes]) + special;
                bytes.Clear();
            }
            else
                bytes.AddRange(_bytes[token]);
        }
        return text + Encoding.UTF8.GetString([.. bytes]);
    }

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
