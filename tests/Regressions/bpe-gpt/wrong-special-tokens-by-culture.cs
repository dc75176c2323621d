// expect: WA
// why: special tokens are found "as they appear in texts" — text.IndexOf(string) goes by the culture, which ignores soft hyphens and the like: "<s\u00ad>" is taken for "<s>", and cut in the wrong place
using System.Text.RegularExpressions;

public class Solution
{
    static readonly Regex s_piece = new(@"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+");
    static readonly char[] s_letters = Letters();                       // of each byte

    Dictionary<string, int> _ranks = [];
    Dictionary<string, int> _specialIds = [];
    Dictionary<int, byte[]> _bytes = [];                                // of each id: all that Decode needs
    string[] _special = [];

    public void Load(string[] tokens, int[] ranks, string[] specialTokens, int[] specialIds)
    {
        _ranks = new(tokens.Zip(ranks, KeyValuePair.Create));
        _specialIds = new(specialTokens.Zip(specialIds, KeyValuePair.Create));
        _bytes = _ranks.ToDictionary(entry => entry.Value, entry => entry.Key.Select(letter => (byte)Array.IndexOf(s_letters, letter)).ToArray());
        foreach (var (token, id) in _specialIds)
            _bytes[id] = Encoding.UTF8.GetBytes(token);

        _special = [.. specialTokens.OrderByDescending(token => token.Length)];
    }

    public string[] Split(string text) => [.. s_piece.Matches(text).Select(match => match.Value)];

    public int[] Encode(string text)
    {
        var ids = new List<int>();
        var start = 0;
        // where each special token comes next; looked for again only when that lies behind
        var next = _special.Select(token => text.IndexOf(token)).ToArray();
        while (true)
        {
            var first = -1;
            for (var s = 0; s < next.Length; s++)
            {
                if (next[s] >= 0 && next[s] < start)
                    next[s] = text.IndexOf(_special[s], start);
                if (next[s] >= 0 && (first < 0 || next[s] < next[first]))    // the longest come first
                    first = s;
            }
            if (first < 0)
                break;
            ids.AddRange(Ordinary(text[start..next[first]]));
            ids.Add(_specialIds[_special[first]]);
            start = next[first] + _special[first].Length;
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
