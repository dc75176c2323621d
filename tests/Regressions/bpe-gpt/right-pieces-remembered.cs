// expect: AC
// why: Load "forgets any that was loaded before" and the pieces that are remembered, with their ids, are forgotten with it — each object has its own; parts are gathered in a list of the thread and bytes in a rented array, which nothing is read from before it is written
using System.Buffers;
using System.Text.RegularExpressions;

// GPT-4's tokenizer: special tokens, then pieces, then byte pairs by rank. Tokens stay strings of printable characters, one for each byte: they can be
// keys of a dictionary, which arrays of bytes cannot, and two tokens are joined by +.
public class Solution
{
    static readonly Regex s_piece = new(@"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+");
    static readonly char[] s_letters = Letters();                       // of each byte

    Dictionary<string, int> _ranks = [];
    Dictionary<string, int> _specialIds = [];
    Dictionary<int, byte[]> _bytes = [];                                // of each id: all that Decode needs
    Regex? _special;
    readonly Dictionary<string, int[]> _known = [];                     // pieces of this vocabulary that were merged already

    [ThreadStatic]
    static List<string>? t_parts;

    public void Load(string[] tokens, int[] ranks, string[] specialTokens, int[] specialIds)
    {
        _known.Clear();
        _ranks = new(tokens.Zip(ranks, KeyValuePair.Create));
        _specialIds = new(specialTokens.Zip(specialIds, KeyValuePair.Create));
        _bytes = _ranks.ToDictionary(entry => entry.Value, entry => entry.Key.Select(letter => (byte)Array.IndexOf(s_letters, letter)).ToArray());
        foreach (var (token, id) in _specialIds)
            _bytes[id] = Encoding.UTF8.GetBytes(token);

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

    public string Decode(int[] tokens) =>
        // all bytes first, text afterwards: the bytes of one character may lie in two tokens
        Encoding.UTF8.GetString([.. tokens.SelectMany(token => _bytes[token])]);

    IEnumerable<int> Ordinary(string text) => Split(text).SelectMany(piece => Merged(piece));

    int[] Merged(string piece)
    {
        if (piece.Length > 32)
            return MergedAnew(piece);                                   // rarely comes again
        if (!_known.TryGetValue(piece, out var ids))
        {
            if (_known.Count >= 20_000)
                _known.Clear();
            _known.Add(piece, ids = MergedAnew(piece));
        }
        return ids;                                                     // is copied into the answer
    }

    int[] MergedAnew(string piece)
    {
        var parts = t_parts ??= [];                                     // of this thread, until the end of this call
        parts.Clear();
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(piece.Length));
        var count = Encoding.UTF8.GetBytes(piece, bytes);
        for (var i = 0; i < count; i++)
            parts.Add(s_letters[bytes[i]].ToString());
        ArrayPool<byte>.Shared.Return(bytes);
        while (true)
        {
            var (lowest, at) = (long.MaxValue, -1);                     // higher than any rank
            for (var i = 0; i + 1 < parts.Count; i++)
            {
                if (_ranks.TryGetValue(parts[i] + parts[i + 1], out var rank) && rank < lowest)   // "<": the leftmost of equals
                    (lowest, at) = (rank, i);
            }
            if (at < 0)
                return [.. parts.Select(part => _ranks[part])];
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
