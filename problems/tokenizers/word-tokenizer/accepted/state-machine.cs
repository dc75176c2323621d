// A state machine with a table: what came before and what comes now decide whether a word ends and whether one begins.
public sealed class Solution
{
    enum Kind { Space, Letter, Symbol }

    readonly record struct Move(bool EndsWord, bool BeginsWord);

    static readonly Move[,] s_moves =
    {
        //  to a space         to a letter        to a symbol
        { new(false, false), new(false, true),  new(false, true) },   // from a space
        { new(true, false),  new(false, false), new(true, true) },    // from a letter
        { new(true, false),  new(true, true),   new(true, true) },    // from a symbol
    };

    string[] _words = [];
    Dictionary<string, long> _ids = [];

    public void Train(string text, int vocabularySize)
    {
        var counts = new Dictionary<string, int>();
        Scan(text, word => counts[word] = counts.TryGetValue(word, out var count) ? count + 1 : 1);
        _words = [.. counts.Keys];
        Array.Sort(_words, (a, b) => counts[a] == counts[b] ? string.CompareOrdinal(a, b) : counts[b] - counts[a]);
        _words = _words[..Math.Min(_words.Length, vocabularySize - 1)];
        _ids = [];
        foreach (var word in _words)
            _ids.Add(word, _ids.Count + 1);
    }

    public long[] Encode(string text)
    {
        var tokens = new List<long>();
        Scan(text, word => tokens.Add(_ids.GetValueOrDefault(word)));
        return tokens.ToArray();
    }

    public string Decode(IList<long> tokens) =>
        string.Join(" ", tokens.Select(id => 1 <= id && id <= _words.Length ? _words[id - 1] : "<unk>"));

    static void Scan(string text, Action<string> found)
    {
        var (state, begin) = (Kind.Space, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            var kind = i == text.Length ? Kind.Space : KindOf(text[i]);
            var move = s_moves[(int)state, (int)kind];
            if (move.EndsWord)
                found(text[begin..i]);
            if (move.BeginsWord)
                begin = i;
            state = kind;
        }
    }

    static Kind KindOf(char c) => char.IsWhiteSpace(c) ? Kind.Space : char.IsLetterOrDigit(c) ? Kind.Letter : Kind.Symbol;
}
