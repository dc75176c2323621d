// rejected by: a text that is encoded twice has the same tokens
// feedback: Encode caches its answer and returns the same array again for the same text, into which the caller may have written; return a copy.
public class Solution
{
    readonly List<(int Left, int Right)> _merges = [];
    readonly Dictionary<string, int[]> _known = [];
    readonly List<byte[]> _vocabulary = [];

    public void Train(string text, int vocabularySize)
    {
        _merges.Clear();
        _known.Clear();
        _vocabulary.Clear();
        for (var b = 0; b < 256; b++)
            _vocabulary.Add([(byte)b]);

        var tokens = Bytes(text);
        while (_vocabulary.Count < vocabularySize && tokens.Count > 1)
        {
            var pair = MostFrequentPair(tokens);
            Merge(tokens, pair, _vocabulary.Count);
            _merges.Add(pair);
            _vocabulary.Add([.. _vocabulary[pair.Left], .. _vocabulary[pair.Right]]);
        }
    }

    public int[] Encode(string text)
    {
        if (_known.TryGetValue(text, out var known))
            return known;
        var tokens = Bytes(text);
        for (var i = 0; i < _merges.Count; i++)
            Merge(tokens, _merges[i], 256 + i);
        return _known[text] = [.. tokens];
    }

    public string Decode(int[] tokens) =>
        Encoding.UTF8.GetString([.. tokens.SelectMany(token => _vocabulary[token])]);

    static List<int> Bytes(string text) => [.. Encoding.UTF8.GetBytes(text)];

    static (int Left, int Right) MostFrequentPair(List<int> tokens) =>
        tokens.Zip(tokens.Skip(1))
            .CountBy(pair => pair)
            .MinBy(entry => (-entry.Value, entry.Key.First, entry.Key.Second))
            .Key;

    static void Merge(List<int> tokens, (int Left, int Right) pair, int id)
    {
        var kept = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (i + 1 < tokens.Count && tokens[i] == pair.Left && tokens[i + 1] == pair.Right)
            {
                tokens[kept++] = id;
                i++;
            }
            else
                tokens[kept++] = tokens[i];
        }
        tokens.RemoveRange(kept, tokens.Count - kept);
    }
}
