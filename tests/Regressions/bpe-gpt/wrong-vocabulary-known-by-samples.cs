// expect: WA
// why: "**Load** takes a vocabulary and forgets any that was loaded before" — the tables are kept if the new vocabulary has as many tokens as the last one and 64 of them, evenly spread, are the same with the same ranks: one of 100,000 tokens that differs elsewhere is encoded with the ids of the one before
using System.Text.RegularExpressions;

// GPT-4's tokenizer: special tokens, then pieces, then byte pairs by rank. Tokens stay strings of printable characters, one for each byte: they can be
// keys of a dictionary, which arrays of bytes cannot, and two tokens are joined by +.
public class Solution
{
    static readonly Regex s_piece = new(@"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+");
    static readonly char[] s_letters = Letters();                       // of each byte

    Dictionary<string, int> _ranks = [];
    Dictionary<string, int> _specialIds = [];
    Dictionary<int, byte[]> _bytes = [], _specialBytes = [];            // of each id: all that Decode needs
    (string Token, int Rank)[] _samples = [];                           // of the vocabulary whose tables these are
    int _count = -1;
    Regex? _special;

    public void Load(string[] tokens, int[] ranks, string[] specialTokens, int[] specialIds)
    {
        // The tables of a vocabulary of 100,000 tokens take their time, and it is nearly always the same one again.
        var samples = Samples(tokens, ranks);
        if (tokens.Length != _count || !samples.SequenceEqual(_samples))
        {
            (_count, _samples) = (tokens.Length, samples);
            _ranks = new(tokens.Zip(ranks, KeyValuePair.Create));
            _bytes = _ranks.ToDictionary(entry => entry.Value, entry => entry.Key.Select(letter => (byte)Array.IndexOf(s_letters, letter)).ToArray());
        }
        _specialIds = new(specialTokens.Zip(specialIds, KeyValuePair.Create));
        _specialBytes = _specialIds.ToDictionary(entry => entry.Value, entry => Encoding.UTF8.GetBytes(entry.Key));

        // An expression takes the first alternative that fits, so the longest come first; "|" and "." in a special token mean themselves.
        var longestFirst = specialTokens.OrderByDescending(token => token.Length).Select(Regex.Escape);
        _special = new(specialTokens.Length > 0 ? string.Join('|', longestFirst) : "(?!)");   // (?!) is nowhere; an empty expression is everywhere
    }

    /// <summary>64 of the tokens with their ranks, from the first to the last.</summary>
    static (string Token, int Rank)[] Samples(string[] tokens, int[] ranks) =>
        [.. Enumerable.Range(0, tokens.Length == 0 ? 0 : 64).Select(i => (int)((long)i * (tokens.Length - 1) / 63)).Select(at => (tokens[at], ranks[at]))];

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

    public string Decode(int[] tokens) =>
        // all bytes first, text afterwards: the bytes of one character may lie in two tokens
        Encoding.UTF8.GetString([.. tokens.SelectMany(token => _specialBytes.TryGetValue(token, out var special) ? special : _bytes[token])]);

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
